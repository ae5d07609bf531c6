namespace Astro.BehaviorTree;

/// <summary>
/// Halts its child when it has been running for msec milliseconds of the tree's clock.
/// <list type="table">
/// <item><term>child still Running, time is up</term>
/// <description>Failure; the child is halted, not ticked</description></item>
/// <item><term>otherwise</term><description>what the child says</description></item>
/// </list>
/// Time counts from the tick that starts the child; 0 is no limit.
/// <code>&lt;Timeout msec="5000"&gt; &lt;WaitForAnswer/&gt; &lt;/Timeout&gt;</code>
/// </summary>
internal sealed class Timeout(NodeConfig config) : DecoratorNode(config)
{
    private long _started;

    public static NodeType Type { get; } = new(
        "Timeout",
        NodeKind.Decorator,
        [Port.Input<uint>("msec", "How long the child may run (ms); 0 is without limit")],
        config => new Timeout(config));

    protected override NodeStatus Tick()
    {
        var limit = Ports.Get<uint>("msec");
        if (ChildStatus != NodeStatus.Running)
            _started = Config.Time.GetTimestamp();
        else if (limit > 0 && Config.Time.GetElapsedTime(_started) >= TimeSpan.FromMilliseconds(limit))
            return NodeStatus.Failure;
        return TickChild();
    }
}
