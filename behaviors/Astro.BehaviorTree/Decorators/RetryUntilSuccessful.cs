namespace Astro.BehaviorTree;

/// <summary>
/// Starts its child again when it fails, num_attempts times in all.
/// <list type="table">
/// <item><term>child Success</term><description>Success</description></item>
/// <item><term>child Failure, attempts left</term><description>the next attempt: in the same tick if this one took
/// several ticks, else at the next tick (Running), so that endless attempts cannot block the tree</description></item>
/// <item><term>child Failure, no attempt left</term><description>Failure</description></item>
/// <item><term>child Running</term><description>Running</description></item>
/// <item><term>child Skipped</term><description>Skipped</description></item>
/// </list>
/// −1 attempts are endless; with 0 it fails without asking.
/// <code>&lt;RetryUntilSuccessful num_attempts="3"&gt; &lt;Grasp/&gt; &lt;/RetryUntilSuccessful&gt;</code>
/// </summary>
internal sealed class RetryUntilSuccessful(NodeConfig config) : DecoratorNode(config)
{
    private int _failures;

    public static NodeType Type { get; } = new(
        "RetryUntilSuccessful",
        NodeKind.Decorator,
        [Port.Input<int>("num_attempts", "How often to try; -1 is without end")],
        config => new RetryUntilSuccessful(config));

    protected override void OnStart() => _failures = 0;

    protected override NodeStatus Tick()
    {
        while (AttemptsLeft())
        {
            var began = ChildStatus != NodeStatus.Running;
            var status = TickChild();
            if (status != NodeStatus.Failure)
                return status;
            _failures++;
            ResetChild();
            if (began && AttemptsLeft())
                return NodeStatus.Running;
        }
        return NodeStatus.Failure;
    }

    private bool AttemptsLeft() =>
        Ports.Get<int>("num_attempts") is var attempts && (attempts == -1 || _failures < attempts);
}
