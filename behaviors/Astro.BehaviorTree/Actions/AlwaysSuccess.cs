namespace Astro.BehaviorTree;

/// <summary>
/// Does nothing.
/// <list type="table"><item><term>always</term><description>Success</description></item></list>
/// <code>&lt;AlwaysSuccess/&gt;</code>
/// </summary>
internal sealed class AlwaysSuccess(NodeConfig config) : SyncAction(config)
{
    public static NodeType Type { get; } =
        new("AlwaysSuccess", NodeKind.Action, [], config => new AlwaysSuccess(config));

    protected override NodeStatus Tick() => NodeStatus.Success;
}
