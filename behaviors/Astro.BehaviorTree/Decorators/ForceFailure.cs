namespace Astro.BehaviorTree;

/// <summary>
/// Fails whatever its child says.
/// <list type="table">
/// <item><term>child Success or Failure</term><description>Failure</description></item>
/// <item><term>child Running or Skipped</term><description>the same</description></item>
/// </list>
/// <code>&lt;ForceFailure&gt; &lt;Apologise/&gt; &lt;/ForceFailure&gt;</code>
/// </summary>
internal sealed class ForceFailure(NodeConfig config) : DecoratorNode(config)
{
    public static NodeType Type { get; } =
        new("ForceFailure", NodeKind.Decorator, [], config => new ForceFailure(config));

    protected override NodeStatus Tick()
    {
        var status = TickChild();
        return status == NodeStatus.Success ? NodeStatus.Failure : status;
    }
}
