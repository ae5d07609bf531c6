using Astro.Vision.OpenCv;

namespace Astro.Imaging.Tests;

/// <summary>Puts OpenCV's codecs in the place of the default ones, for all tests of codecs.</summary>
[SetUpFixture]
public sealed class OpenCvCodecs
{
    private readonly IImageCodec _default = ImageFile.Codec;

    [OneTimeSetUp]
    public void Set() => ImageFile.Codec = new OpenCvCodec();

    [OneTimeTearDown]
    public void PutBack() => ImageFile.Codec = _default;
}
