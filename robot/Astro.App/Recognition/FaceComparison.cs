using Astro.Evaluation;
using Astro.Evaluation.Reports;
using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Compares the faces of all people with each other.</summary>
internal sealed class FaceComparison(
    RecogniserFiles files, RecognitionOptions options, CancellationToken cancellation)
{
    public const string Portraits = "crops of 112 px, yaw to 45°, pitch to 20°";
    public const string Encounters = "faces of 48 px in camera frames";
    public const string Enrolled = "faces of 48 px in camera frames with crops of 112 px";

    /// <summary>Holds portraits against portraits, encounters against encounters, and these against those, as a robot
    /// does that was introduced to people.</summary>
    /// <param name="portraits">By person.</param>
    /// <param name="encounters">By person.</param>
    /// <param name="bar">Advances by one a table.</param>
    public VerificationTable[] Compare(FaceSample[][] portraits, FaceSample[][] encounters, ProgressTask bar)
    {
        FaceSample[] portraitList = [.. portraits.SelectMany(samples => samples)];
        FaceSample[] encounterList = [.. encounters.SelectMany(samples => samples)];
        TemplateSet portraitSet = ToSet(portraits), encounterSet = ToSet(encounters);
        return
        [
            Compare(Portraits, portraitSet, portraitSet, PeopleGroups.Of(portraitList), bar),
            Compare(Encounters, encounterSet, encounterSet, PeopleGroups.Of(encounterList), bar),
            Compare(Enrolled, encounterSet, portraitSet, [], bar),
        ];
    }

    private VerificationTable Compare(
        string title, TemplateSet probes, TemplateSet references, IReadOnlyList<ComparisonGroup> groups,
        ProgressTask bar)
    {
        var trials = VerificationTrials.Run(
            probes, references, 5 * RecognitionOptions.Fmr, cancellation: cancellation);
        var summary = new VerificationBootstrap(trials, groups)
            .Summarise(RecognitionOptions.Fmr, RecognitionOptions.Replicates, options.Seed);
        bar.Increment(1);
        return new VerificationTable(title, summary, trials.AtThreshold(files.Threshold), trials.Curve());
    }

    private static TemplateSet ToSet(FaceSample[][] people)
    {
        var set = new TemplateSet(people.SelectMany(samples => samples)
            .Select(sample => sample.Template?.Length ?? 0).Max(), people.Length);
        for (var subject = 0; subject < people.Length; subject++)
            foreach (var sample in people[subject])
                if (sample.Template is { } template)
                    set.Add(subject, template);
                else
                    set.AddFailure(subject);
        return set;
    }
}
