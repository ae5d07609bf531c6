using Astro.Evaluation;
using Astro.Evaluation.Reports;

namespace Astro.App.Recognition;

/// <summary>What the models for drawn faces shall reach.</summary>
internal static class RecognitionTargets
{
    private const double LargestRatio = 2;

    public static IReadOnlyList<Target> Of(
        IReadOnlyList<VerificationTable> tables, DetectionTable detection, Proportion? publicDetector)
    {
        var portraits = tables.First(table => table.Title == FaceComparison.Portraits);
        var encounters = tables.First(table => table.Title == FaceComparison.Encounters);
        var recall = detection.Recall.First(group => group.Value == FrameGroups.Wanted.Value).Found;
        var empty = new Proportion(detection.FalseBoxesInEmptyFrames, detection.EmptyFrames);
        return
        [
            Tar(portraits, 0.98),
            Tar(encounters, 0.95),
            new Target($"faces found, {FrameGroups.Wanted.Value}", 0.98, AtLeast: true,
                recall.Trials == 0 ? null : recall.Rate, recall.Wilson(), $"{recall.Trials} faces"),
            new Target("false boxes a frame without people", 0.01, AtLeast: false, empty.Rate, Bounds: null,
                $"{empty.Successes} in {empty.Trials} frames; faces on framed photos are faces"),
            Groups(portraits),
            Groups(encounters),
            new Target("drawn faces of 60 px and more that the public detector finds", 0.95, AtLeast: true,
                publicDetector?.Rate, publicDetector?.Wilson(),
                publicDetector is { } all ? $"{all.Trials} faces" : "needs the public models: astro models pull"),
        ];
    }

    private static Target Tar(VerificationTable table, double limit) => new(
        $"TAR at FAR {RecognitionOptions.Fmr}, {table.Title}", limit,
        AtLeast: true, table.Summary.Point.Tar, table.Summary.Tar);

    /// <summary>The group that is surely the worst off: the one whose lower bound is the highest.</summary>
    private static Target Groups(VerificationTable table)
    {
        var worst = table.Summary.Groups.Where(group => !double.IsNaN(group.Bounds.Low))
            .OrderByDescending(group => group.Bounds.Low).FirstOrDefault();
        return new Target(
            $"lower bound of any group's FNMR over all, {table.Title}", LargestRatio, AtLeast: false,
            worst?.Bounds.Low ?? double.NaN, Bounds: null, worst is null ? "" : $"{worst.Attribute} {worst.Value}");
    }
}
