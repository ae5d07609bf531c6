namespace Astro.BehaviorTree;

/// <summary>
/// Asks all its children again, from the first, at every tick: conditions guard the action that follows them.
/// <list type="table">
/// <item><term>child Running</term>
/// <description>Running; all others are halted, later ones not ticked</description></item>
/// <item><term>child Failure</term><description>Failure; a child that was running is halted</description></item>
/// <item><term>child Success or Skipped</term><description>the next child, in the same tick</description></item>
/// <item><term>all Skipped</term><description>Skipped</description></item>
/// <item><term>no child left</term><description>Success</description></item>
/// </list>
/// <code>&lt;ReactiveSequence&gt; &lt;BatteryOk/&gt; &lt;Search/&gt; &lt;/ReactiveSequence&gt;</code>
/// </summary>
internal sealed class ReactiveSequence(NodeConfig config) : ControlNode(config)
{
    public static NodeType Type { get; } =
        new("ReactiveSequence", NodeKind.Control, [], config => new ReactiveSequence(config));

    protected override NodeStatus Tick()
    {
        var skipped = 0;
        for (var i = 0; i < ChildCount; i++)
        {
            var status = TickChild(i);
            if (status == NodeStatus.Running)
                ResetChildren(except: i);
            if (status is NodeStatus.Running or NodeStatus.Failure)
                return status;
            if (status == NodeStatus.Skipped)
                skipped++;
        }
        return skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Success;
    }
}
