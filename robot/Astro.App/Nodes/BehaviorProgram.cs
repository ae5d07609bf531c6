using Astro.FindPerson;
using Astro.Home;
using Astro.Ros;

namespace Astro.App.Nodes;

/// <summary>Finds people and delivers to them.</summary>
internal sealed class BehaviorProgram() : ManagedProgram<BehaviorProgram.Mandate, FindPersonNode>(
    "behavior", "Serve the action find_person: search the home, approach, deliver.", "search")
{
    private static readonly string ShippedHome =
        Path.Combine(AppContext.BaseDirectory, "launch", "homes", "apartment.yaml");

    protected override Task<Mandate> LoadAsync(INode node)
    {
        var home = Read("home", "the home's map and rooms; the flat that ships when empty");
        var tree = Read("tree", "the behaviour tree; the one that ships when empty");
        var file = Read("journal", "where accepted goals are kept, to go on with after a restart; nowhere when empty");
        var plan = HomeFile.Load(home.Length > 0 ? home : ShippedHome);
        var journal = file.Length > 0 ? new SqliteGoalJournal(file) : null;
        try
        {
            var options = new FindPersonOptions { Journal = journal };
            if (tree.Length > 0)
                options = options with { Tree = tree };
            return Task.FromResult(new Mandate(new FindPersonConfiguration(node, plan, options), journal));
        }
        catch
        {
            journal?.Dispose();
            throw;
        }

        string Read(string name, string description) =>
            node.Parameters.Declare(name, "", description, readOnly: true).Value;
    }

    protected override FindPersonNode Run(INode node, Mandate mandate) => new(node, mandate.Configuration);

    protected override Task StopAsync(FindPersonNode behavior) => behavior.StopAsync();

    protected override void Diagnose(DiagnosticReport report, FindPersonNode behavior, Mandate mandate) =>
        behavior.Diagnose(report);

    /// <summary>What behaviour needs to serve.</summary>
    internal sealed record Mandate(FindPersonConfiguration Configuration, SqliteGoalJournal? Journal) : IDisposable
    {
        public void Dispose() => Journal?.Dispose();
    }
}
