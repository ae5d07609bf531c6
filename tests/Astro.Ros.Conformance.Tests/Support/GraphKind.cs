using Astro.Ros.Dds;

namespace Astro.Ros.Conformance.Tests;

/// <summary>A graph that the suite is run against.</summary>
/// <param name="Name">As it is called in the names of tests.</param>
/// <param name="WhyAbsent">Returns why this machine has none, or null.</param>
/// <param name="Join">Joins it. What has joined twice sees itself, as two processes would.</param>
public sealed partial record GraphKind(string Name, Func<string?> WhyAbsent, Func<IEnumerable<ExecutorGraph>> Join)
{
    /// <summary>Whether every message that is lost to a newer one is counted.</summary>
    public bool CountsLost { get; init; } = true;

    /// <summary>Whether the servers of a service can be told from later ones by now; at once by default.</summary>
    public Func<ExecutorGraph, string, bool> KnowsServers { get; init; } = static (_, _) => true;

    /// <summary>All that there are, whether or not they are here.</summary>
    public static IEnumerable<GraphKind> All =>
    [
        new("in-process", () => null, () =>
        {
            var graph = InProcessGraph.Realtime();
            return [graph, graph];
        }),
        new("DDS in one process", WhyNoDds, () =>
        {
            var options = new DdsOptions { Domain = FreeDomain };
            return [DdsGraph.Join(options), DdsGraph.Join(options)];
        }),
        new("DDS over the network", WhyNoDds, () =>
        [
            // Within one domain of a process, samples are handed over; between two they are sent, if both call
            // themselves the same to others.
            DdsGraph.Join(new DdsOptions { Domain = FreeDomain }),
            DdsGraph.Join(new DdsOptions
            {
                Domain = FreeDomain + 1,
                Configuration = "<CycloneDDS><Domain><Discovery><ExternalDomainId>" + FreeDomain
                    + "</ExternalDomainId></Discovery></Domain></CycloneDDS>",
            }),
        ]),
        .. OfThisBuild(),
    ];

    /// <summary>Other test runs on this machine have domains of their own, below those of Linux's own ports; an
    /// installed ROS 2 has 0, if it is not told otherwise.</summary>
    private static int FreeDomain => 2 + 4 * (Environment.ProcessId % 25);

    public override string ToString() => Name;

    private static List<GraphKind> OfThisBuild()
    {
        List<GraphKind> kinds = [];
        AddRcl(kinds);
        return kinds;
    }

    // In a build for a robot only.
    static partial void AddRcl(List<GraphKind> kinds);

    private static string? WhyNoDds()
    {
        try
        {
            DdsGraph.Require();
            return null;
        }
        catch (DdsException absent)
        {
            return absent.Message;
        }
    }
}
