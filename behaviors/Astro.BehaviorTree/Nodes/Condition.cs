namespace Astro.BehaviorTree;

/// <summary>
/// A leaf that looks and changes nothing.
/// <list type="table">
/// <item><term>true</term><description>Success</description></item>
/// <item><term>false</term><description>Failure</description></item>
/// </list>
/// </summary>
public abstract class Condition(NodeConfig config) : TreeNode(config)
{
    /// <summary>Whether the condition holds now.</summary>
    protected abstract bool Holds();

    private protected sealed override NodeStatus Update() => Holds() ? NodeStatus.Success : NodeStatus.Failure;

    private protected sealed override void Stop()
    {
    }
}
