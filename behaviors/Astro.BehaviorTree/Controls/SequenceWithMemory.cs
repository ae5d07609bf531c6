namespace Astro.BehaviorTree;

/// <summary>
/// A <see cref="Sequence"/> that never repeats what succeeded: after a failure, or a halt, it goes on with the child
/// that it had reached, until all have succeeded.
/// <list type="table">
/// <item><term>child Running</term><description>Running; the next tick goes on with this child</description></item>
/// <item><term>child Failure</term><description>Failure; the next tick starts with this child</description></item>
/// <item><term>child Success or Skipped</term><description>the next child, in the same tick</description></item>
/// <item><term>all Skipped</term><description>Skipped; the next tick starts with the first child</description></item>
/// <item><term>no child left</term><description>Success; the next tick starts with the first child</description></item>
/// </list>
/// <code>&lt;SequenceWithMemory&gt; &lt;VisitKitchen/&gt; &lt;VisitHall/&gt; &lt;/SequenceWithMemory&gt;</code>
/// </summary>
internal sealed class SequenceWithMemory(NodeConfig config) : ControlNode(config)
{
    private int _current;
    private int _skipped;

    public static NodeType Type { get; } =
        new("SequenceWithMemory", NodeKind.Control, [], config => new SequenceWithMemory(config));

    protected override void OnStart() => _skipped = 0;

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
        _current = 0;
        return _skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Success;
    }
}
