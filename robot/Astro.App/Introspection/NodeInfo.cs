using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary>What a node has, in the words of <c>ros2 node info</c>.</summary>
internal static class NodeInfo
{
    public static void Write(GraphView view, string node, bool includeHidden, TextWriter output)
    {
        output.WriteLine(node);
        Write("Subscribers", view.EndpointsOf(EndpointRole.Subscription));
        Write("Publishers", view.EndpointsOf(EndpointRole.Publisher));
        Write("Service Servers", view.EndpointsOf(EndpointRole.Server));
        Write("Service Clients", view.EndpointsOf(EndpointRole.Client));
        Write("Action Servers", view.ActionEndpoints.Where(end => end.Role == EndpointRole.Server));
        Write("Action Clients", view.ActionEndpoints.Where(end => end.Role == EndpointRole.Client));

        void Write(string title, IEnumerable<GraphEndpoint> endpoints)
        {
            output.WriteLine($"  {title}:");
            var lines = endpoints
                .Where(endpoint => endpoint.Node == node && (includeHidden || !NameList.IsHidden(endpoint.Name)))
                .Select(endpoint => $"    {endpoint.Name}: {endpoint.Type}");
            foreach (var line in lines.Distinct())
                output.WriteLine(line);
        }
    }
}
