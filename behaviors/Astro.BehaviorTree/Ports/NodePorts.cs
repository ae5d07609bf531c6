using System.Diagnostics.CodeAnalysis;

namespace Astro.BehaviorTree;

/// <summary>The ports of one node, bound to text of the file or to entries of the blackboard.</summary>
/// <remarks>
/// A port that the node's type does not declare, or declares with another type or direction, is an
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class NodePorts
{
    private readonly Dictionary<string, PortBinding> _bindings = new(StringComparer.Ordinal);

    internal NodePorts()
    {
    }

    /// <summary>Reads an input that must have a value.</summary>
    /// <exception cref="InvalidOperationException">It has none: its entry has not been written.</exception>
    public T Get<T>(string name) => TryGet<T>(name, out var value) ? value : throw NoValue(name);

    /// <summary>Reads an input if it has a value.</summary>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var binding = Find<T>(name);
        if (binding.Port.Direction == PortDirection.Output)
            throw new InvalidOperationException($"port '{name}' is an output");
        if (binding.Value is Cell<T> { HasValue: true } cell)
        {
            value = cell.Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>Writes an output; without effect when the file does not bind it.</summary>
    public void Set<T>(string name, T value)
    {
        var binding = Find<T>(name);
        if (binding.Port.Direction == PortDirection.Input)
            throw new InvalidOperationException($"port '{name}' is an input");
        binding.Entry?.Set(value);
    }

    /// <summary>All of them, in the order in which the node's type declares them.</summary>
    internal IEnumerable<PortBinding> Bindings => _bindings.Values;

    internal void Bind(PortBinding binding) => _bindings.Add(binding.Port.Name, binding);

    internal BlackboardEntry? EntryOf(string name) => _bindings[name].Entry;

    private PortBinding Find<T>(string name)
    {
        if (!_bindings.TryGetValue(name, out var binding))
            throw new InvalidOperationException($"port '{name}' is not declared");
        if (binding.Port.Type != typeof(T))
        {
            throw new InvalidOperationException(
                $"port '{name}' is {TypeName.Of(binding.Port.Type)}, not {TypeName.Of(typeof(T))}");
        }
        return binding;
    }

    private InvalidOperationException NoValue(string name) => new(
        _bindings[name].Entry is { } entry
            ? $"port '{name}': blackboard entry '{entry.Key}' has no value yet"
            : $"port '{name}' has no value");
}
