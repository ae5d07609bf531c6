using Astro.Evaluation.Reports;
using Spectre.Console;

namespace Astro.App.Recognition;

/// <summary><c>astro evaluate drawn</c>: measures, prints, and writes the report.</summary>
internal static class RecognitionRun
{
    public static int Run(RecognitionOptions options, CancellationToken cancellation)
    {
        var files = RecogniserFiles.Open(options);
        var publicDetector = RecogniserFiles.FindPublicDetector(options.Models);
        if (options.Out is { } folder)
            Directory.CreateDirectory(folder);
        // The figures alone are the output.
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var progress = screen.Progress().Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        var report = new Measurement(files, publicDetector, options, cancellation).Run(progress);
        RecognitionTables.Write(report);
        if (options.Out is not null)
        {
            File.WriteAllText(Path.Combine(options.Out, "recognition.json"), ReportJson.Write(report));
            File.WriteAllText(Path.Combine(options.Out, "recognition.html"), ReportPage.Write(report));
            Console.WriteLine($"{options.Out}: recognition.json, recognition.html");
        }

        return options.Check && !report.IsReached ? ExitCode.Failed : ExitCode.Success;
    }
}
