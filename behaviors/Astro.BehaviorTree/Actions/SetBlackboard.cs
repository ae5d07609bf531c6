namespace Astro.BehaviorTree;

/// <summary>
/// Writes a value, or a copy of another entry, into an entry of the blackboard.
/// <list type="table">
/// <item><term>value is text, or an entry that has a value</term><description>Success</description></item>
/// <item><term>value is an entry without a value</term><description>Failure</description></item>
/// </list>
/// Text takes the type that the ports of other nodes give the entry; without any it stays text.
/// <code>&lt;SetBlackboard value="42" output_key="the_answer"/&gt;
/// &lt;SetBlackboard value="{found_pose}" output_key="goal"/&gt;</code>
/// </summary>
internal sealed class SetBlackboard : SyncAction
{
    private readonly BlackboardEntry _target;
    private readonly BlackboardEntry? _source;
    private readonly Cell? _literal;

    private SetBlackboard(NodeConfig config) : base(config)
    {
        _target = config.Blackboard.Resolve(config.Ports.Get<string>("output_key"));
        _source = config.Ports.EntryOf("value");
        if (_source is null)
            _literal = _target.Parse(config.Ports.Get<string>("value"), config.Context.Converters);
    }

    public static NodeType Type { get; } = new(
        "SetBlackboard",
        NodeKind.Action,
        [
            Port.Untyped("value", "What to write: text, or another entry"),
            Port.Input<string>("output_key", "The entry to write, by its name without braces"),
        ],
        config => new SetBlackboard(config))
    {
        Validate = Fault,
    };

    protected override NodeStatus Tick()
    {
        var value = _literal ?? _source!.Cell;
        if (value is not { HasValue: true })
            return NodeStatus.Failure;
        value.CopyTo(_target);
        return NodeStatus.Success;
    }

    private static string? Fault(NodeConfig config)
    {
        if (config.Ports.EntryOf("output_key") is not null)
            return "port 'output_key' takes the entry's name without braces";
        var target = config.Blackboard.Resolve(config.Ports.Get<string>("output_key"));
        if (config.Ports.EntryOf("value") is { } source)
        {
            return source.ClaimedBy is { } from && target.ClaimedBy is { } to && from.Type != to.Type
                ? $"entry '{source.Key}' is {TypeName.Of(from.Type)}, '{target.Key}' is {TypeName.Of(to.Type)}"
                : null;
        }
        return target.Fault(config.Ports.Get<string>("value"), config.Context.Converters);
    }
}
