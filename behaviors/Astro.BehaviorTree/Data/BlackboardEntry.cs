namespace Astro.BehaviorTree;

/// <summary>One entry: the first port that names it, or else the first value, decides its type for good.</summary>
internal sealed class BlackboardEntry(string key)
{
    public string Key { get; } = key;

    /// <summary>The port whose type the entry has.</summary>
    public Port? ClaimedBy { get; private set; }

    /// <summary>Who that port belongs to, for people.</summary>
    public string Claimant { get; private set; } = "";

    public Cell? Cell { get; private set; }

    /// <summary>Gives the entry the type of <paramref name="port"/>, unless it has another.</summary>
    public bool TryClaim(Port port, string claimant)
    {
        if (ClaimedBy is not null)
            return ClaimedBy.Type == port.Type;
        ClaimedBy = port;
        Claimant = claimant;
        Cell = port.NewCell();
        return true;
    }

    /// <summary>Reads text as the entry's type; as text if it has none.</summary>
    /// <exception cref="FormatException">The text is no such value.</exception>
    public Cell Parse(string text, PortConverters converters) =>
        ClaimedBy?.Parse(text, converters) ?? new Cell<string> { Value = text };

    /// <summary>Why <paramref name="text"/> is not a value for the entry, or null.</summary>
    public string? Fault(string text, PortConverters converters)
    {
        try
        {
            Parse(text, converters);
            return null;
        }
        catch (FormatException error)
        {
            return $"entry '{Key}', a port of {Claimant}: {error.Message}";
        }
    }

    public void Set<T>(T value)
    {
        Cell ??= new Cell<T>();
        if (Cell is not Cell<T> cell)
            throw Clash(typeof(T));
        cell.Value = value;
    }

    public bool TryGet<T>(out T value)
    {
        if (Cell is not null and not Cell<T>)
            throw Clash(typeof(T));
        var cell = (Cell<T>?)Cell;
        value = cell is null ? default! : cell.Value;
        return cell is { HasValue: true };
    }

    private InvalidOperationException Clash(Type type) =>
        new($"blackboard entry '{Key}' is {TypeName.Of(Cell!.Type)}"
            + (Claimant.Length > 0 ? $" (a port of {Claimant})" : "") + $", not {TypeName.Of(type)}");
}
