namespace Astro.BehaviorTree;

/// <summary>
/// A leaf that takes time: it starts something, looks at every tick how far it is, and can be stopped.
/// <list type="table">
/// <item><term>first tick</term><description><see cref="OnStart"/></description></item>
/// <item><term>every further tick while Running</term><description><see cref="OnRunning"/></description></item>
/// <item><term>no longer wanted while Running</term>
/// <description><see cref="OnHalted"/>, exactly once</description></item>
/// </list>
/// </summary>
/// <remarks>None of the three may block.</remarks>
public abstract class StatefulAction(NodeConfig config) : TreeNode(config)
{
    /// <summary>Begins; may complete at once.</summary>
    /// <returns>Anything but <see cref="NodeStatus.Idle"/>.</returns>
    protected abstract NodeStatus OnStart();

    /// <summary>Goes on.</summary>
    /// <returns>Anything but <see cref="NodeStatus.Idle"/>.</returns>
    protected abstract NodeStatus OnRunning();

    /// <summary>Stops what <see cref="OnStart"/> began; also called when <see cref="OnRunning"/> threw.</summary>
    protected abstract void OnHalted();

    private protected sealed override NodeStatus Update() =>
        Status == NodeStatus.Running ? OnRunning() : OnStart();

    private protected sealed override void Stop() => OnHalted();
}
