namespace Astro.BehaviorTree;

/// <summary>
/// Starts its child again each time it succeeds, once a tick, until it fails.
/// <list type="table">
/// <item><term>child Success</term><description>Running; the next tick starts the child anew</description></item>
/// <item><term>child Failure</term><description>Failure</description></item>
/// <item><term>child Running or Skipped</term><description>Running</description></item>
/// </list>
/// <code>&lt;KeepRunningUntilFailure&gt; &lt;Follow/&gt; &lt;/KeepRunningUntilFailure&gt;</code>
/// </summary>
internal sealed class KeepRunningUntilFailure(NodeConfig config) : DecoratorNode(config)
{
    public static NodeType Type { get; } =
        new("KeepRunningUntilFailure", NodeKind.Decorator, [], config => new KeepRunningUntilFailure(config));

    protected override NodeStatus Tick() =>
        TickChild() == NodeStatus.Failure ? NodeStatus.Failure : NodeStatus.Running;
}
