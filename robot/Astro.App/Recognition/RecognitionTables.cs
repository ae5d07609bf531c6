using Astro.Evaluation;
using Astro.Evaluation.Reports;
using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary>Prints a report. Sentences are not wrapped, so that each is one line for whoever reads on.</summary>
internal static class RecognitionTables
{
    public static void Write(RecognitionReport report)
    {
        Console.WriteLine(
            $"{report.Identities} people from seed {report.FirstIdentity} on; {report.Detector}, {report.Embedder}");
        foreach (var table in report.Verification)
            Write(table);
        Write(report.Detection);
        Console.WriteLine();
        foreach (var target in report.Targets)
            Write(target);
    }

    private static void Write(VerificationTable table)
    {
        var (summary, used) = (table.Summary, table.InUse);
        Console.WriteLine();
        Console.WriteLine(table.Title);
        Console.WriteLine(
            $"  TAR {summary.Point.Tar:0.0000} ({Range(summary.Tar)}) at FAR {summary.Fmr}, cosine "
            + $"{summary.Point.Threshold:0.000}; {summary.Genuine} comparisons of one person, {summary.Impostors} of "
            + $"two; {summary.Failures.Successes} of {summary.Failures.Trials} faces not acquired");
        Console.WriteLine(
            $"  TAR {used.Tar:0.0000} at FAR {used.Fmr:0.0e0} with the cosine in use, {used.Threshold:0.00}");
        if (summary.Groups.Count > 0)
            Write(["group", "people", "comparisons", "FNMR", "over all", "95 % bounds"],
                summary.Groups.Where(group => group.Subjects > 0).Select(group => (string[])
                [
                    $"{group.Attribute} {group.Value}", $"{group.Subjects}", $"{group.NonMatches.Trials}",
                    $"{group.Fnmr:0.0000}", $"{group.Ratio:0.00}",
                    $"{group.Bounds.Low:0.00}–{group.Bounds.High:0.00}",
                ]));
    }

    private static void Write(DetectionTable detection)
    {
        Console.WriteLine();
        Console.WriteLine($"faces in {detection.Frames} camera frames; {detection.FalseBoxes} false boxes there, "
            + $"{detection.FalseBoxesInEmptyFrames} in {detection.EmptyFrames} frames without people");
        Write(["group", "faces", "recall", "95 % interval"],
            detection.Recall.Where(group => group.Found.Trials > 0).Select(group => (string[])
            [
                $"{group.Attribute} {group.Value}", $"{group.Found.Trials}", $"{group.Found.Rate:0.0000}",
                Range(group.Found.Wilson()),
            ]));
    }

    private static void Write(Target target)
    {
        var verdict = target.IsReached switch { true => "reached", false => "missed ", null => "skipped" };
        var measured = target.Value is { } value ? $": {value:0.0000}" : "";
        var bounds = target.Bounds is { } interval ? $" ({Range(interval)})" : "";
        var note = target.Note.Length > 0 ? $"; {target.Note}" : "";
        Console.WriteLine($"{verdict}  {target.Name}{measured}{bounds}, wanted {target.Wanted}{note}");
    }

    private static void Write(string[] heads, IEnumerable<string[]> rows)
    {
        var table = new Table().SimpleBorder();
        foreach (var head in heads)
        {
            var column = new TableColumn(head).NoWrap();
            table.AddColumn(table.Columns.Count == 0 ? column.LeftAligned() : column.RightAligned());
        }

        foreach (var row in rows)
            table.AddRow(row);
        AnsiConsole.Write(table);
    }

    private static string Range(Interval interval) => $"{interval.Low:0.0000}–{interval.High:0.0000}";
}
