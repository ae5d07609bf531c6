namespace Astro.BehaviorTree;

/// <summary>A port that a node type declares.</summary>
public abstract class Port
{
    private protected Port(string name, PortDirection direction, string description, string? @default, bool required)
    {
        Name = name;
        Direction = direction;
        Description = description;
        Default = @default;
        Required = required;
    }

    /// <summary>The attribute's name.</summary>
    public string Name { get; }

    /// <summary>Which way it carries its value.</summary>
    public PortDirection Direction { get; }

    /// <summary>What it is for, with the unit.</summary>
    public string Description { get; }

    /// <summary>What stands for an absent attribute: text, or an entry in braces; null for nothing.</summary>
    public string? Default { get; }

    /// <summary>Whether a file must have the attribute.</summary>
    public bool Required { get; }

    /// <summary>The type of its values.</summary>
    public abstract Type Type { get; }

    /// <summary>An input that a file must give.</summary>
    public static Port Input<T>(string name, string description) =>
        new Port<T>(name, PortDirection.Input, description, null, required: true);

    /// <summary>An input with a default, written as in the file (invariant culture).</summary>
    public static Port Input<T>(string name, string description, string @default) =>
        new Port<T>(name, PortDirection.Input, description, @default, required: false);

    /// <summary>An input that a file may leave out; the node asks with <see cref="NodePorts.TryGet"/>.</summary>
    public static Port OptionalInput<T>(string name, string description) =>
        new Port<T>(name, PortDirection.Input, description, null, required: false);

    /// <summary>An output; a file may leave it out, and then what is written goes nowhere.</summary>
    public static Port Output<T>(string name, string description, string? @default = null) =>
        new Port<T>(name, PortDirection.Output, description, @default, required: false);

    /// <summary>An entry that the node reads and writes; a file must give it unless it has a default.</summary>
    public static Port InOut<T>(string name, string description, string? @default = null) =>
        new Port<T>(name, PortDirection.InOut, description, @default, required: @default is null);

    /// <summary>An input of whatever type its entry has; text stays text.</summary>
    internal static Port Untyped(string name, string description) =>
        new Port<string>(name, PortDirection.Input, description, null, required: true) { IsUntyped = true };

    internal bool IsUntyped { get; private init; }

    internal abstract Cell NewCell();

    /// <exception cref="FormatException">The text is no such value, or the type cannot be written as text.</exception>
    internal abstract Cell Parse(string text, PortConverters converters);
}

/// <inheritdoc/>
internal sealed class Port<T>(
    string name, PortDirection direction, string description, string? @default, bool required)
    : Port(name, direction, description, @default, required)
{
    public override Type Type => typeof(T);

    internal override Cell NewCell() => new Cell<T>();

    internal override Cell Parse(string text, PortConverters converters) =>
        new Cell<T> { Value = converters.Parse<T>(text) };
}
