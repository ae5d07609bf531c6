namespace Astro.BehaviorTree;

/// <summary>
/// Succeeds whatever its child says.
/// <list type="table">
/// <item><term>child Success or Failure</term><description>Success</description></item>
/// <item><term>child Running or Skipped</term><description>the same</description></item>
/// </list>
/// <code>&lt;ForceSuccess&gt; &lt;Greet/&gt; &lt;/ForceSuccess&gt;</code>
/// </summary>
internal sealed class ForceSuccess(NodeConfig config) : DecoratorNode(config)
{
    public static NodeType Type { get; } =
        new("ForceSuccess", NodeKind.Decorator, [], config => new ForceSuccess(config));

    protected override NodeStatus Tick()
    {
        var status = TickChild();
        return status == NodeStatus.Failure ? NodeStatus.Success : status;
    }
}
