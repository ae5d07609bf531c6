namespace Astro.BehaviorTree;

/// <summary>Finds entries of the blackboard that some node reads and nothing ever writes: mostly a slip of the
/// pen.</summary>
internal sealed class UnwrittenEntries
{
    private readonly HashSet<BlackboardEntry> _written = [];

    /// <summary>Refuses a tree that reads what nobody writes.</summary>
    /// <param name="main">The tree, its subtrees opened and what they are given as text set.</param>
    /// <param name="given">The entries of its blackboard that are set before it is ticked.</param>
    /// <exception cref="TreeFormatException">It reads such an entry; the message names the first.</exception>
    public static void Check(NodePlan main, IEnumerable<string> given)
    {
        var entries = new UnwrittenEntries();
        foreach (var key in given)
            entries._written.Add(main.Config.Blackboard.Resolve(key));
        entries.Collect(main);
        entries.Refuse(main);
    }

    private void Collect(NodePlan plan)
    {
        foreach (var binding in plan.Config.Ports.Bindings)
        {
            if (binding is { Entry: { } entry, Port.Direction: not PortDirection.Input })
                _written.Add(entry);
        }
        if (plan.Config.Type == SetBlackboard.Type)
            _written.Add(plan.Config.Blackboard.Resolve(plan.Config.Ports.Get<string>("output_key")));
        foreach (var child in plan.Children)
            Collect(child);
    }

    private void Refuse(NodePlan plan)
    {
        foreach (var binding in plan.Config.Ports.Bindings)
        {
            if (binding.Entry is { Cell: not { HasValue: true } } entry && !_written.Contains(entry))
            {
                throw new TreeFormatException(plan.Config.File, plan.Config.Line,
                    $"<{plan.Config.Type.Id}>: port '{binding.Port.Name}' reads entry '{entry.Key}', "
                    + "which nothing writes");
            }
        }
        foreach (var child in plan.Children)
            Refuse(child);
    }
}
