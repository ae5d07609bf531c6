namespace Astro.BehaviorTree;

/// <summary>
/// Does nothing.
/// <list type="table"><item><term>always</term><description>Failure</description></item></list>
/// <code>&lt;AlwaysFailure/&gt;</code>
/// </summary>
internal sealed class AlwaysFailure(NodeConfig config) : SyncAction(config)
{
    public static NodeType Type { get; } =
        new("AlwaysFailure", NodeKind.Action, [], config => new AlwaysFailure(config));

    protected override NodeStatus Tick() => NodeStatus.Failure;
}
