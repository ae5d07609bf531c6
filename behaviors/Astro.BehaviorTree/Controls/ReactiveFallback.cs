namespace Astro.BehaviorTree;

/// <summary>
/// Asks all its children again, from the first, at every tick: an earlier one that comes to hold ends a later action.
/// <list type="table">
/// <item><term>child Running</term>
/// <description>Running; all others are halted, later ones not ticked</description></item>
/// <item><term>child Success</term><description>Success; a child that was running is halted</description></item>
/// <item><term>child Failure or Skipped</term><description>the next child, in the same tick</description></item>
/// <item><term>all Skipped</term><description>Skipped</description></item>
/// <item><term>no child left</term><description>Failure</description></item>
/// </list>
/// <code>&lt;ReactiveFallback&gt; &lt;PersonFound/&gt; &lt;Search/&gt; &lt;/ReactiveFallback&gt;</code>
/// </summary>
internal sealed class ReactiveFallback(NodeConfig config) : ControlNode(config)
{
    public static NodeType Type { get; } =
        new("ReactiveFallback", NodeKind.Control, [], config => new ReactiveFallback(config));

    protected override NodeStatus Tick()
    {
        var skipped = 0;
        for (var i = 0; i < ChildCount; i++)
        {
            var status = TickChild(i);
            if (status == NodeStatus.Running)
                ResetChildren(except: i);
            if (status is NodeStatus.Running or NodeStatus.Success)
                return status;
            if (status == NodeStatus.Skipped)
                skipped++;
        }
        return skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Failure;
    }
}
