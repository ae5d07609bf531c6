using Astro.App.Recognition;
using Astro.Evaluation.Reports;
using Spectre.Console;

namespace Astro.App.Tests.Recognition;

/// <summary>What the models that ship must reach, on a sample of what <c>astro evaluate drawn</c> measures.</summary>
public sealed class DrawnRecognitionTests
{
    private static readonly RecognitionOptions Sample = new(Identities: 150, Views: 6, Frames: 300, Seed: 1)
    {
        Development = true,
    };

    private RecognitionReport _report = null!;

    [OneTimeSetUp]
    public void Measure()
    {
        var silent = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        _report = new Measurement(RecogniserFiles.Open(Sample), publicDetector: null, Sample, CancellationToken.None)
            .Run(silent.Progress());
    }

    [Test]
    public void PeopleAreToldApartByPortraits() => Reaches("TAR", FaceComparison.Portraits);

    [Test]
    public void PeopleAreToldApartInCameraFrames() => Reaches("TAR", FaceComparison.Encounters);

    [Test]
    public void FacesAreFound() => Reaches("faces found");

    [Test]
    public void EmptyRoomsShowNoFaces() => Reaches("false boxes");

    [Test]
    public void NoGroupFailsMuchMoreOftenThanEverybodyInPortraits() => Reaches("lower bound", FaceComparison.Portraits);

    [Test]
    public void NoGroupFailsMuchMoreOftenThanEverybodyInCameraFrames() =>
        Reaches("lower bound", FaceComparison.Encounters);

    private void Reaches(string what, string among = "")
    {
        var target = _report.Targets.Single(target =>
            target.Name.StartsWith(what, StringComparison.Ordinal) && target.Name.Contains(among));
        Assert.That(target.IsReached, Is.True, $"{target}");
    }
}
