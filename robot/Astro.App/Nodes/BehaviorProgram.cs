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
        var parameters = node.Parameters;
        var home = parameters.Declare("home", "", "the home's map and rooms; the flat that ships when empty").Value;
        var tree = parameters.Declare("tree", "", "the behaviour tree; the one that ships when empty").Value;
        var file = parameters.Declare(
            "journal", "", "where accepted goals are kept, to go on with after a restart; nowhere when empty").Value;
        var plan = HomeFile.Load(home.Length > 0 ? home : ShippedHome);
        var journal = file.Length > 0 ? new SqliteGoalJournal(file) : null;
        try
        {
            var behavior = new FindPersonOptions { Journal = journal };
            if (tree.Length > 0)
                behavior = behavior with { Tree = tree };
            return Task.FromResult<IAsyncDisposable>(new NodeWith(new FindPersonNode(node, plan, behavior), journal));
        }
        catch
        {
            journal?.Dispose();
            throw;
        }
    }
}
