using Astro.Evaluation;
using Astro.Evaluation.Reports;
using Astro.Simulation;
using Astro.Simulation.Generation;
using Astro.Simulation.Studio;
using Astro.Vision.Models;
using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Takes all pictures, shows them to the models, and sums up. One set of options gives one report.</summary>
internal sealed class Measurement(
    RecogniserFiles files, ModelFile? publicDetector, RecognitionOptions options, CancellationToken cancellation)
{
    private const int Homes = 16;
    private readonly Func<int, World> _homes = seed => HomeGenerator.Generate(seed);
    private readonly Backdrops _backdrops =
        new(seed => HomeGenerator.Generate(seed), options.FirstHome, Homes);

    public RecognitionReport Run(Progress progress) => progress.Start(bars =>
    {
        var portraitBar = bars.AddTask("portraits", maxValue: options.Identities);
        var encounterBar = bars.AddTask("encounters", maxValue: options.Identities);
        var frameBar = bars.AddTask("frames", maxValue: HomesFor(options.Frames));
        var emptyBar = bars.AddTask("empty frames", maxValue: HomesFor(options.Frames));
        var outsiderBar = bars.AddTask("the public detector", maxValue: options.Identities);
        var comparisonBar = bars.AddTask("comparisons", maxValue: 3);

        FaceSample[][] portraits = Shift.Run(
            options.Identities, () => new Portraitist(files, _backdrops, options),
            (worker, subject) => worker.Describe(subject), portraitBar, cancellation);
        FaceSample[][] encounters = Shift.Run(
            options.Identities, () => new Greeter(files, _backdrops, options),
            (worker, subject) => worker.Describe(subject), encounterBar, cancellation);
        var frames = Look(empty: false, frameBar);
        var empty = Look(empty: true, emptyBar);
        Proportion? found = publicDetector is null ? null : Show(publicDetector, outsiderBar);
        outsiderBar.Value = outsiderBar.MaxValue;

        VerificationTable[] tables = new FaceComparison(files, options, cancellation)
            .Compare(portraits, encounters, comparisonBar);
        var detection = new DetectionTable(
            frames.Length,
            [.. FrameGroups.All.Select(group => GroupRecall.Of(
                group, [.. frames.SelectMany(frame => frame.Faces).Select(face => (face, face.IsFound))]))],
            frames.Sum(frame => frame.FalseBoxes), empty.Length, empty.Sum(frame => frame.FalseBoxes));
        return new RecognitionReport(
            files.Detector.Id, files.Embedder.Id, options.Identities, options.FirstIdentity, options.Seed,
            tables, detection, RecognitionTargets.Of(tables, detection, found));
    });

    private static int HomesFor(int frames) => (frames + FrameTrial.FramesPerHome - 1) / FrameTrial.FramesPerHome;

    private FrameOutcome[] Look(bool empty, ProgressTask bar)
    {
        FrameOutcome[][] homes = Shift.Run(
            HomesFor(options.Frames), () => new FrameTrial(files, _homes, _backdrops, options, empty),
            (worker, home) => worker.Look(
                home, Math.Min(FrameTrial.FramesPerHome, options.Frames - home * FrameTrial.FramesPerHome)),
            bar, cancellation);
        return [.. homes.SelectMany(home => home)];
    }

    private Proportion Show(ModelFile detector, ProgressTask bar)
    {
        bool[] found = Shift.Run(
            options.Identities, () => new Outsider(detector, _backdrops, options),
            (worker, subject) => worker.Finds(subject), bar, cancellation);
        return new Proportion(found.Count(true), found.Length);
    }
}
