namespace Astro.BehaviorTree;

/// <summary>What a node's port is tied to: an entry, a literal, or neither when the file leaves it out.</summary>
internal sealed record PortBinding(Port Port, BlackboardEntry? Entry, Cell? Literal)
{
    public Cell? Value => Entry is null ? Literal : Entry.Cell;
}
