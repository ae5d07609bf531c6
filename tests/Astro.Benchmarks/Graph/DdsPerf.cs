using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Astro.Benchmarks;

/// <summary>
/// Cyclone's own benchmark, <c>ddsperf</c> (Debian's cyclonedds-tools), in two processes on a domain of their own.
/// </summary>
/// <param name="domain">Other than that of our processes.</param>
/// <param name="configuration">Cyclone's configuration, the one that our processes have.</param>
internal sealed partial class DdsPerf(int domain, string configuration)
{
    /// <summary>How long a measurement takes, finding each other included (s).</summary>
    private const int Seconds = 4;

    /// <summary>
    /// Round trips of a message there and back, reliable, of which only the last is kept. <c>ddsperf</c> prints half of
    /// each: as many pings as it counts in a second, twice as long as it says, make a second.
    /// </summary>
    /// <param name="size">The message's length in CDR (bytes).</param>
    /// <param name="mode"><c>listener</c>: on the very thread that receives, <c>waitset</c>: on one that waits.</param>
    public Latency RoundTrip(int size, string mode)
    {
        var lines = Run(["pong", mode], ["ping", "size", $"{size}", mode], RoundTripLine());
        return new Latency(2 * Median(lines, "p50"), 2 * Median(lines, "p99"));
    }

    /// <summary>Messages received in a second where one process writes as fast as it can, reliably, and the last ten
    /// are kept.</summary>
    /// <param name="size">The message's length in CDR (bytes).</param>
    public double Rate(int size) =>
        Median(Run(["-k", "10", "pub", "size", $"{size}"], ["-k", "10", "-1", "sub", "waitset"], RateLine()), "rate")
        * 1e6 / (8.0 * size);

    private static double Median(IReadOnlyList<Match> lines, string group) => Timing.MedianOf(
        [.. lines.Select(line => double.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture))]);

    private List<Match> Run(string[] background, string[] foreground, Regex pattern)
    {
        using var other = Start([$"{Seconds}", .. background]);
        using var measured = Start([$"{Seconds}", .. foreground]);
        other.OutputDataReceived += static (_, _) => { };
        other.BeginOutputReadLine();
        var output = measured.StandardOutput.ReadToEnd();
        measured.WaitForExit();
        other.WaitForExit();
        var lines = pattern.Matches(output).ToList();
        // The first second is for getting warm.
        return lines.Count > 1 ? lines[1..] : throw new IOException($"ddsperf measured nothing:\n{output}");
    }

    private Process Start(string[] words)
    {
        var start = new ProcessStartInfo("ddsperf", ["-i", $"{domain}", "-X", "-D", .. words])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["CYCLONEDDS_URI"] = configuration;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new IOException("ddsperf is missing: install cyclonedds-tools", missing);
        }
    }

    [GeneratedRegex(@" size \d+ mean [\d.]+us min [\d.]+us 50% (?<p50>[\d.]+)us 90% [\d.]+us 99% (?<p99>[\d.]+)us")]
    private static partial Regex RoundTripLine();

    [GeneratedRegex(@"rate [\d.]+ kS/s (?<rate>[\d.]+) Mb/s")]
    private static partial Regex RateLine();
}
