using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary>Who serves an action and who sends goals to it, in the words of <c>ros2 action info</c>.</summary>
internal static class ActionInfo
{
    public static void Write(GraphView view, string action, bool showTypes, TextWriter output)
    {
        output.WriteLine($"Action: {action}");
        Write("clients", EndpointRole.Client);
        Write("servers", EndpointRole.Server);

        void Write(string title, EndpointRole role)
        {
            var ends = view.ActionEndpoints.Where(end => end.Name == action && end.Role == role).ToList();
            output.WriteLine($"Action {title}: {ends.Count}");
            foreach (var end in ends)
                output.WriteLine(showTypes ? $"    {end.Node} [{end.Type}]" : $"    {end.Node}");
        }
    }
}
