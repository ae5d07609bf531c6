using Astro.Vision.Models;
using Astro.Vision.Tests.Models;

namespace Astro.Vision.Tests.Inference;

[TestFixture]
public sealed class ModelSessionTests
{
    [Test]
    public void What_is_no_network_is_refused_by_name()
    {
        var folder = TestModels.NewFolder();
        var path = TestModels.Put(folder, "yunet.onnx");
        Assert.That(() => new YuNetDetector(path).Dispose(),
            Throws.InstanceOf<ModelException>().With.Message.StartsWith($"{path}: not a model"));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void A_missing_file_is_an_io_error() => Assert.That(
        () => new MobileFaceNetEmbedder("/none/mobilefacenet.onnx").Dispose(), Throws.InstanceOf<IOException>());
}
