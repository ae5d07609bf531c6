using Astro.Ros.Dds;

namespace Astro.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Astro.Benchmarks -- NAME [--option VALUE]…</c> runs one benchmark.
/// </summary>
internal static class Program
{
    private static readonly IBenchmark[] All =
    [
        new VisionBenchmark(), new PerceptionBenchmark(), new SearchBenchmark(), new GraphBenchmark(), new GraphPeer(),
    ];

    private static int Main(string[] words)
    {
        var benchmark = All.FirstOrDefault(one => words.Length > 0 && one.Name == words[0]);
        if (benchmark is null)
        {
            var names = string.Join(", ", All.Select(one => one.Name));
            Console.Error.WriteLine($"usage: NAME [--option VALUE]…, NAME one of {names}");
            return 2;
        }
        try
        {
            benchmark.Run(new BenchmarkArguments(words[1..]), Console.Out);
            return 0;
        }
        catch (Exception bad) when (bad is FormatException or IOException or DdsException)
        {
            Console.Error.WriteLine(bad.Message);
            return 2;
        }
    }
}
