namespace Astro.BehaviorTree;

/// <summary>
/// Starts its child again when it succeeds, num_cycles times in all.
/// <list type="table">
/// <item><term>child Success, cycles left</term><description>the next cycle: in the same tick if this one took
/// several ticks, else at the next tick (Running), so that endless cycles cannot block the tree</description></item>
/// <item><term>child Success, no cycle left</term><description>Success</description></item>
/// <item><term>child Failure</term><description>Failure</description></item>
/// <item><term>child Running</term><description>Running</description></item>
/// <item><term>child Skipped</term><description>Skipped</description></item>
/// </list>
/// −1 cycles are endless; with 0 it succeeds without asking.
/// <code>&lt;Repeat num_cycles="3"&gt; &lt;Wave/&gt; &lt;/Repeat&gt;</code>
/// </summary>
internal sealed class Repeat(NodeConfig config) : DecoratorNode(config)
{
    private int _successes;

    public static NodeType Type { get; } = new(
        "Repeat",
        NodeKind.Decorator,
        [Port.Input<int>("num_cycles", "How often to succeed; -1 is without end")],
        config => new Repeat(config));

    protected override void OnStart() => _successes = 0;

    protected override NodeStatus Tick()
    {
        while (CyclesLeft())
        {
            var began = ChildStatus != NodeStatus.Running;
            var status = TickChild();
            if (status != NodeStatus.Success)
                return status;
            _successes++;
            ResetChild();
            if (began && CyclesLeft())
                return NodeStatus.Running;
        }
        return NodeStatus.Success;
    }

    private bool CyclesLeft() => Ports.Get<int>("num_cycles") is var cycles && (cycles == -1 || _successes < cycles);
}
