namespace Astro.BehaviorTree;

/// <summary>
/// Ticks its children in order until one does not succeed; a running child is resumed, earlier ones are not asked
/// again.
/// <list type="table">
/// <item><term>child Running</term><description>Running; the next tick goes on with this child</description></item>
/// <item><term>child Failure</term><description>Failure; the next tick starts with the first child</description></item>
/// <item><term>child Success or Skipped</term><description>the next child, in the same tick</description></item>
/// <item><term>all Skipped</term><description>Skipped</description></item>
/// <item><term>no child left</term><description>Success</description></item>
/// </list>
/// <code>&lt;Sequence&gt; &lt;OpenDoor/&gt; &lt;GoThrough/&gt; &lt;/Sequence&gt;</code>
/// </summary>
internal sealed class Sequence(NodeConfig config) : ControlNode(config)
{
    private int _current;
    private int _skipped;

    public static NodeType Type { get; } = new("Sequence", NodeKind.Control, [], config => new Sequence(config));

    protected override void OnStart() => (_current, _skipped) = (0, 0);

    protected override NodeStatus Tick()
    {
        for (; _current < ChildCount; _current++)
        {
            var status = TickChild(_current);
            if (status is NodeStatus.Running or NodeStatus.Failure)
                return status;
            if (status == NodeStatus.Skipped)
                _skipped++;
        }
        return _skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Success;
    }
}
