namespace Astro.BehaviorTree;

/// <summary>
/// Ticks all its children at every tick, each until it completes, and counts their outcomes.
/// <list type="table">
/// <item><term>success_count children succeeded</term>
/// <description>Success; the running ones are halted</description></item>
/// <item><term>failure_count children failed, or success_count is out of reach</term>
/// <description>Failure; the running ones are halted</description></item>
/// <item><term>all Skipped</term><description>Skipped</description></item>
/// <item><term>otherwise</term><description>Running; skipped children are asked again</description></item>
/// </list>
/// The rows are asked from the top, after each child. A negative count is from the end: −1 is all children, −2 all but
/// one. With a negative success_count, a skipped child counts as one that succeeded.
/// <code>&lt;Parallel success_count="-1" failure_count="1"&gt; &lt;Turn/&gt; &lt;Watch/&gt; &lt;/Parallel&gt;</code>
/// </summary>
internal sealed class Parallel : ControlNode
{
    private readonly bool[] _completed;
    private int _succeeded;
    private int _failed;

    private Parallel(NodeConfig config) : base(config) => _completed = new bool[ChildCount];

    public static NodeType Type { get; } = new(
        "Parallel",
        NodeKind.Control,
        [
            Port.Input<int>("success_count", "How many children must succeed; -1 is all", "-1"),
            Port.Input<int>("failure_count", "How many failures are a failure; -1 is all", "1"),
        ],
        config => new Parallel(config))
    {
        Validate = config => Fault(config, "success_count") ?? Fault(config, "failure_count"),
    };

    protected override void OnStart()
    {
        Array.Clear(_completed);
        _succeeded = 0;
        _failed = 0;
    }

    protected override NodeStatus Tick()
    {
        var (successCount, failureCount) = (Ports.Get<int>("success_count"), Ports.Get<int>("failure_count"));
        if ((Fault(Config, "success_count") ?? Fault(Config, "failure_count")) is { } fault)
            throw new InvalidOperationException(fault);
        var needed = Required(successCount, ChildCount);
        var fatal = Required(failureCount, ChildCount);
        var skipped = 0;
        for (var i = 0; i < ChildCount; i++)
        {
            if (!_completed[i])
                Count(i, ref skipped);
            if (_succeeded + (successCount < 0 ? skipped : 0) >= needed)
                return NodeStatus.Success;
            if (ChildCount - _failed < needed || _failed == fatal)
                return NodeStatus.Failure;
        }
        return skipped == ChildCount ? NodeStatus.Skipped : NodeStatus.Running;
    }

    private void Count(int child, ref int skipped)
    {
        switch (TickChild(child))
        {
            case NodeStatus.Skipped:
                skipped++;
                break;
            case NodeStatus.Success:
                _completed[child] = true;
                _succeeded++;
                break;
            case NodeStatus.Failure:
                _completed[child] = true;
                _failed++;
                break;
        }
    }

    private static int Required(int count, int children) => count < 0 ? Math.Max(children + count + 1, 0) : count;

    private static string? Fault(NodeConfig config, string port) =>
        config.Ports.TryGet<int>(port, out var count) && count > config.ChildCount
            ? $"{port} is {count}, with {config.ChildCount} children"
            : null;
}
