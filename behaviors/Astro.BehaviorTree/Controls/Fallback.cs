namespace Astro.BehaviorTree;

/// <summary>
/// Ticks its children in order until one does not fail; a running child is resumed, earlier ones are not asked again.
/// <list type="table">
/// <item><term>child Running</term><description>Running; the next tick goes on with this child</description></item>
/// <item><term>child Success</term><description>Success; the next tick starts with the first child</description></item>
/// <item><term>child Failure or Skipped</term><description>the next child, in the same tick</description></item>
/// <item><term>all Skipped</term><description>Skipped</description></item>
/// <item><term>no child left</term><description>Failure</description></item>
/// </list>
/// <code>&lt;Fallback&gt; &lt;DoorIsOpen/&gt; &lt;OpenDoor/&gt; &lt;/Fallback&gt;</code>
/// </summary>
internal sealed class Fallback(NodeConfig config) : ControlNode(config)
{
    private int _current;
    private int _skipped;

    public static NodeType Type { get; } = new("Fallback", NodeKind.Control, [], config => new Fallback(config));

    protected override void OnStart() => (_current, _skipped) = (0, 0);

    protected override NodeStatus Tick()
    {
        for (; _current < ChildCount; _current++)
        {
            var status = TickChild(_current);
            if (status is NodeStatus.Running or NodeStatus.Success)
                return status;
            if (status == NodeStatus.Skipped)
                _skipped++;
        }
        return _skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Failure;
    }
}
