using System.Text.Json;

namespace Astro.App.Tests.Recognition;

public sealed class EvaluateCommandTests
{
    [TestCase("--identities", "1")]
    [TestCase("--views", "many")]
    [TestCase("--frames", "-3")]
    public async Task AnswersANumberThatMakesNoSense(string option, string value) =>
        (await AstroProcess.RunAsync("evaluate", "drawn", option, value)).IsBadInput(option, $"'{value}'");

    [Test]
    public async Task AnswersAModelThatNobodyKnows() =>
        (await AstroProcess.RunAsync("evaluate", "drawn", "--detector", "facefinder"))
            .IsBadInput("facefinder", "yunet");

    [Test]
    public async Task AnswersAFileThatIsNoModel()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("detector.onnx", "not a network"u8.ToArray());

        (await AstroProcess.RunAsync("evaluate", "drawn", "--detector", file, "--embedder", file)).IsBadInput(file);
    }

    [Test]
    [Category(PublicData.Category)]
    public async Task WritesTheSameReportForTheSameSeedAndFailsOnlyIfItIsToCheck()
    {
        using var folder = new ScratchFolder();
        string[] sample =
        [
            "evaluate", "drawn", "--identities", "10", "--views", "4", "--frames", "3", "--development",
            "--models", PublicData.Models, "--detector", "yunet", "--embedder", "mobilefacenet",
        ];
        string first = Path.Combine(folder.Path, "first"), again = Path.Combine(folder.Path, "again");

        var ended = await AstroProcess.RunAsync([.. sample, "--out", first]);
        var check = await AstroProcess.RunAsync([.. sample, "--out", again, "--check"]);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Contain("missed   TAR at FAR 0.001, faces of 48 px")
            .And.Contain("10 people from seed 20000000 on").And.Contain("tone 1–3"));
        Assert.That(check.ExitCode, Is.EqualTo(1), check.ToString());
        var report = await File.ReadAllTextAsync(Path.Combine(first, "recognition.json"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(again, "recognition.json")), Is.EqualTo(report));
        using var json = JsonDocument.Parse(report);
        Assert.That(json.RootElement.GetProperty("targets").GetArrayLength(), Is.EqualTo(7));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(first, "recognition.html")), Does.Contain("<svg"));
    }
}
