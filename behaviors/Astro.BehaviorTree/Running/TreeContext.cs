namespace Astro.BehaviorTree;

/// <summary>What all nodes of one tree share.</summary>
internal sealed class TreeContext(TimeProvider time, PortConverters converters)
{
    public TimeProvider Time { get; } = time;

    public PortConverters Converters { get; } = converters;

    public Action<StatusChange>? StatusChanged { get; set; }
}
