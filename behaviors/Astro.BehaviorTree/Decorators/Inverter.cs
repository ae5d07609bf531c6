namespace Astro.BehaviorTree;

/// <summary>
/// Says the opposite of its child.
/// <list type="table">
/// <item><term>child Success</term><description>Failure</description></item>
/// <item><term>child Failure</term><description>Success</description></item>
/// <item><term>child Running or Skipped</term><description>the same</description></item>
/// </list>
/// <code>&lt;Inverter&gt; &lt;DoorIsOpen/&gt; &lt;/Inverter&gt;</code>
/// </summary>
internal sealed class Inverter(NodeConfig config) : DecoratorNode(config)
{
    public static NodeType Type { get; } = new("Inverter", NodeKind.Decorator, [], config => new Inverter(config));

    protected override NodeStatus Tick() => TickChild() switch
    {
        NodeStatus.Success => NodeStatus.Failure,
        NodeStatus.Failure => NodeStatus.Success,
        var other => other,
    };
}
