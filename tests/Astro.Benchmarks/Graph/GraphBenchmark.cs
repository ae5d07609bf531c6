using System.Diagnostics;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.Benchmarks;

/// <summary>
/// The graph between two processes over the loopback network, against Cyclone's own <c>ddsperf</c> with the same sizes,
/// policies and configuration, in turn; and within one process. Options: <c>--rounds N</c>, <c>--domain N</c> (and the
/// next one).
/// </summary>
internal sealed class GraphBenchmark : IBenchmark
{
    // Seconds of each, as ddsperf's: of a few hundred pictures most come while the caches are still cold.
    private const int Trips = 20_000;
    private const int PictureTrips = 2_000;
    private const int FloodWarmup = 500;
    private const int FloodCount = 2_000;

    public string Name => "graph";

    public void Run(BenchmarkArguments arguments, TextWriter output) =>
        RunAsync(arguments.Number("rounds", 5), arguments.Number("domain", 60), output).GetAwaiter().GetResult();

    private static async Task RunAsync(int rounds, int domain, TextWriter output)
    {
        var options = new DdsOptions { Domain = domain };
        await using var graph = DdsGraph.Join(options);
        var node = graph.CreateNode("benchmark");
        using var peer = StartPeer(domain);
        _ = graph.RunAsync();
        var theirs = new DdsPerf(domain + 1, DdsDomain.Configure(options));
        await CompareAsync(graph, node, theirs, rounds, output);
        peer.StandardInput.Close();
        await peer.WaitForExitAsync();
        CompareHops(rounds, output);
    }

    private static async Task CompareAsync(
        DdsGraph graph, INode node, DdsPerf theirs, int rounds, TextWriter output)
    {
        var trips = new RoundTrips<Twist>(graph, node, GraphTopics.Ping, GraphTopics.Pong, new Twist());
        var pictures = new RoundTrips<Image>(
            graph, node, GraphTopics.PicturePing, GraphTopics.PicturePong, GraphTopics.NewPicture());
        var flood = new PictureFlood(node);
        while (!trips.IsMatched || !pictures.IsMatched || !flood.IsMatched)
            await Task.Delay(10);
        await trips.MeasureAsync(Trips);
        await pictures.MeasureAsync(PictureTrips);

        var size = GraphTopics.PictureLength;
        var table = new GraphTable();
        for (var round = 0; round < rounds; round++)
        {
            table.BeginRound();
            table.AddTrips("a Twist, 48 B, there and back", await trips.MeasureAsync(Trips));
            table.AddTrips("  ddsperf, waitset", (theirs.RoundTrip(GraphTopics.TwistLength, "waitset"), double.NaN));
            table.AddTrips("  ddsperf, listener", (theirs.RoundTrip(GraphTopics.TwistLength, "listener"), double.NaN));
            table.AddTrips("a 640×480 picture there and back", await pictures.MeasureAsync(PictureTrips));
            table.AddTrips("  ddsperf, waitset", (theirs.RoundTrip(size, "waitset"), double.NaN));
            table.AddRate("pictures one way, as fast as it goes", await flood.MeasureAsync(FloodWarmup, FloodCount));
            table.AddRate("  ddsperf, waitset", theirs.Rate(size));
        }
        table.Print(output);
    }

    private static void CompareHops(int rounds, TextWriter output)
    {
        var hops = new InProcessHops();
        var timing = new Contest().Add("", hops.Run).Run(warmup: 50, 10 * rounds)[0];
        output.WriteLine(FormattableString.Invariant(
            $"{"a picture in one process, by reference",-40} {1e3 * timing.Median / InProcessHops.Count,9:F3} µs ")
            + FormattableString.Invariant($"{timing.Bytes / InProcessHops.Count,40:F2} B"));
    }

    private static Process StartPeer(int domain)
    {
        var program = Environment.ProcessPath ?? throw new IOException("this process's own program is not known");
        return Process.Start(new ProcessStartInfo(program, ["graph-peer", "--domain", $"{domain}"])
        {
            RedirectStandardInput = true,
        })!;
    }
}
