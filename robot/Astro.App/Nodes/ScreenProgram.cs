using Astro.Ros;
using Astro.Screen;

namespace Astro.App.Nodes;

/// <summary>Serves the robot's display.</summary>
internal sealed class ScreenProgram() : NodeProgram("screen", "Serve the robot's display as a web page.")
{
    protected override async Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        var defaults = new ScreenOptions();
        var url = node.Parameters.Declare(
            "url", defaults.Url, "where to serve it; port 0 takes a free one", readOnly: true).Value;
        var screen = await ScreenNode.StartAsync(node, defaults with { Url = url });
        node.Logger.Info($"the robot's screen is at {screen.Address}");
        return screen;
    }
}
