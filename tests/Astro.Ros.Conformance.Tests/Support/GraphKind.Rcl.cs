using Astro.Ros.Rcl;

namespace Astro.Ros.Conformance.Tests;

/// <content>The graph on an installed ROS 2.</content>
public sealed partial record GraphKind
{
    static partial void AddRcl(List<GraphKind> kinds) =>
        kinds.Add(new GraphKind("ROS 2", WhyNoRcl, () => [JoinRcl(), JoinRcl()])
        {
            // Its middleware has a queue of its own, and does not tell what is lost there.
            CountsLost = false,
            KnowsServers = static (graph, service) => ((RclGraph)graph).View.ServersOf(service).Count > 0,
        });

    private static RclGraph JoinRcl() => RclGraph.Join(new RclOptions());

    private static string? WhyNoRcl()
    {
        try
        {
            RclGraph.Require();
            return null;
        }
        catch (RclUnavailableException absent)
        {
            return absent.Message;
        }
    }
}
