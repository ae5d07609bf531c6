using Astro.Simulation;
using Astro.Simulation.Generation;
using Astro.Simulation.Studio;
using Spectre.Console;

namespace Astro.App.Synthesis;

/// <summary><c>astro synth</c>: writes synthetic data on all cores, or what of it is not there yet.</summary>
internal static class SynthRun
{
    public const int FramesPerHome = 20;

    public static int Run(SynthOptions options, CancellationToken cancellation)
    {
        var folder = new SynthFolder(options);
        var pieces = Pieces(options);
        var missing = pieces.Where(piece => !folder.Has(piece)).ToList();
        Terminal().Progress().Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(bars =>
            {
                var bar = bars.AddTask("images", maxValue: Math.Max(1L, pieces.Sum(piece => (long)piece.Images)));
                bar.Increment(pieces.Sum(piece => (long)piece.Images) - missing.Sum(piece => (long)piece.Images));
                Make(missing, folder, options, bar, cancellation);
                bar.Value = bar.MaxValue;
            });
        folder.WriteTables(pieces);
        Console.WriteLine(
            $"{options.Folder}: {(long)options.Identities * options.Views} crops of {options.Identities} people, "
            + $"{options.Frames} camera frames");
        return ExitCode.Success;
    }

    // Progress is for whoever watches: not part of the output, and plain where it goes to a file.
    private static IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
        Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });

    private static List<SynthPiece> Pieces(SynthOptions options)
    {
        var pieces = new List<SynthPiece>();
        for (var i = 0; i < options.Identities; i++)
            pieces.Add(new SynthPiece("crops", options.FirstIdentity + i, options.Views));
        for (var first = 0; first < options.Frames; first += FramesPerHome)
            pieces.Add(new SynthPiece("frames", first, Math.Min(FramesPerHome, options.Frames - first)));
        return pieces;
    }

    private static void Make(
        List<SynthPiece> pieces, SynthFolder folder, SynthOptions options, ProgressTask bar,
        CancellationToken cancellation)
    {
        Func<int, World> homes = seed => HomeGenerator.Generate(seed);
        var backdrops = new Backdrops(homes);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancellation,
        };
        Parallel.ForEach(
            pieces, parallel, () => new SynthWorker(folder, options, homes, backdrops),
            (piece, _, worker) =>
            {
                worker.Make(piece);
                bar.Increment(piece.Images);
                return worker;
            },
            _ => { });
    }
}
