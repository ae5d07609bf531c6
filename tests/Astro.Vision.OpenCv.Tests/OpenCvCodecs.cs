using Astro.Imaging;
using Astro.Vision.OpenCv;

// Of all that is tested here.
namespace Astro;

/// <summary>Puts OpenCV's codecs in the place of the default ones; where its library is not here, all tests are skipped
/// by name.</summary>
[SetUpFixture]
public sealed class OpenCvCodecs
{
    private readonly IImageCodec _default = ImageFile.Codec;

    [OneTimeSetUp]
    public void Set()
    {
        if (OpenCvLibrary.WhyAbsent() is { } reason)
            Assert.Ignore(reason);
        ImageFile.Codec = new OpenCvCodec();
    }

    [OneTimeTearDown]
    public void PutBack() => ImageFile.Codec = _default;
}
