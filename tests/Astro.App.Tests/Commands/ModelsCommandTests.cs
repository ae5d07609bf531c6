using Astro.Vision.Models;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro models list</c> and <c>astro models verify</c>.</summary>
public sealed class ModelsCommandTests
{
    private ScratchFolder _models = null!;

    [SetUp]
    public void MakeFolder() => _models = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _models.Dispose();

    [Test]
    public async Task TheListShowsEveryModelThatIsKnownAndWhatIsNotHere()
    {
        var run = await AstroProcess.RunAsync("models", "list");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        foreach (var model in ModelManifest.BuiltIn)
            Assert.That(run.Output, Does.Contain(model.Name));
        Assert.That(run.Output, Does.Contain("not here"));
    }

    [Test]
    public async Task TheModelsThatShipAreAsPinned()
    {
        var run = await AstroProcess.RunAsync("models", "verify");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("drawn-detector.onnx").And.Contain("drawn-embedder.onnx"));
    }

    [Test]
    public async Task AFileOfTheWrongSizeIsNamed()
    {
        var path = _models.Write("yunet.onnx", "not a model");

        await IsDamagedAsync(path, "bytes");
    }

    [Test]
    [Category(PublicData.Category)]
    public async Task SoundModelsAreAsPinned()
    {
        var run = await AstroProcess.RunAsync("models", "verify", "--models", PublicData.Models);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("yunet").And.Contain("mobilefacenet").And.Contain("as pinned"));
    }

    [Test]
    [Category(PublicData.Category)]
    public async Task ADamagedModelIsNamedWithBothDigests()
    {
        var content = File.ReadAllBytes(Path.Combine(PublicData.Models, "yunet.onnx"));
        content[content.Length / 2] ^= 1;
        var path = _models.Write("yunet.onnx", content);

        await IsDamagedAsync(
            path, $"expected sha256 {ModelManifest.BuiltIn.Single(model => model.Name == "yunet").Sha256}");
    }

    /// <summary>The others are verified all the same.</summary>
    private async Task IsDamagedAsync(string path, string naming)
    {
        var run = await AstroProcess.RunAsync("models", "verify", "--models", _models.Path);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"astro: {path}: ").And.Contain(naming));
        Assert.That(run.Error.TrimEnd('\n'), Does.Not.Contain('\n'), "more than one line");
    }
}
