using Astro.FindPerson;
using Astro.Home;
using Astro.Ros;

namespace Astro.App.Nodes;

/// <summary>Finds people and delivers to them.</summary>
internal sealed class BehaviorProgram()
    : NodeProgram("behavior", "Serve the action find_person: search the home, approach, deliver.")
{
    private static readonly string ShippedHome =
        Path.Combine(AppContext.BaseDirectory, "launch", "homes", "apartment.yaml");

    protected override Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        var home = node.Parameters.Declare("home", "", "the home's rooms and map; the flat that ships when empty").Value;
        var tree = node.Parameters.Declare("tree", "", "the behaviour tree; the one that ships when empty").Value;
        var behavior = new FindPersonOptions();
        if (tree.Length > 0)
            behavior = behavior with { Tree = tree };
        var plan = HomeFile.Load(home.Length > 0 ? home : ShippedHome);
        return Task.FromResult<IAsyncDisposable>(new FindPersonNode(node, plan, behavior));
    }
}
