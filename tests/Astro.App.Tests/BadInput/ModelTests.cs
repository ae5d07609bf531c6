namespace Astro.App.Tests.BadInput;

/// <summary><c>astro demo</c> without the models that it needs.</summary>
public sealed class ModelTests
{
    private ScratchFolder _models = null!;

    [SetUp]
    public void MakeFolder() => _models = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _models.Dispose();

    /// <summary>The models that ship are for drawn faces.</summary>
    [Test]
    public async Task PhotosAreRefusedWithoutModelsForThemAndItSaysHowToGetThem() =>
        (await AstroProcess.RunAsync("demo", "--headless", "--models", _models.Path, "--people", _models.Path))
            .IsBadInput("for photo faces", _models.Path, "yunet.onnx", "astro models pull");

    [Test]
    [Category(PublicData.Category)]
    public async Task PhotosAreNotReadByADetectorForDrawnFaces()
    {
        _models.Write("mobilefacenet.onnx", File.ReadAllBytes(Path.Combine(PublicData.Models, "mobilefacenet.onnx")));

        (await AstroProcess.RunAsync("demo", "--headless", "--models", _models.Path, "--people", _models.Path))
            .IsBadInput("(drawn-detector.onnx is for drawn faces)", "astro models pull");
    }

    [Test]
    [Category(PublicData.Category)]
    public async Task ACorruptModelIsNamedByItsDigest()
    {
        _models.Write("yunet.onnx", File.ReadAllBytes(Path.Combine(PublicData.Models, "yunet.onnx")));
        var content = File.ReadAllBytes(Path.Combine(PublicData.Models, "mobilefacenet.onnx"));
        content[^1] ^= 1;
        var path = _models.Write("mobilefacenet.onnx", content);

        (await AstroProcess.RunAsync("demo", "--headless", "--models", _models.Path, "--people", _models.Path))
            .IsBadInput(path, "sha256");
    }
}
