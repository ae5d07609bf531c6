using System.Diagnostics.CodeAnalysis;

namespace Astro.BehaviorTree;

/// <summary>
/// The named, typed values that the nodes of one tree share. A subtree has a blackboard of its own, some of whose
/// entries are its parent's.
/// </summary>
/// <remarks>A key that starts with <c>@</c> names an entry of the main tree's blackboard.</remarks>
public sealed class Blackboard
{
    private readonly Blackboard? _parent;
    private readonly bool _autoremap;
    private readonly Dictionary<string, BlackboardEntry> _entries = new(StringComparer.Ordinal);

    internal Blackboard(Blackboard? parent = null, bool autoremap = false) =>
        (_parent, _autoremap) = (parent, autoremap);

    /// <summary>Sets an entry.</summary>
    /// <exception cref="InvalidOperationException">The entry has another type.</exception>
    public void Set<T>(string key, T value) => Resolve(key).Set(value);

    /// <summary>Reads an entry.</summary>
    /// <exception cref="KeyNotFoundException">The entry has no value.</exception>
    /// <exception cref="InvalidOperationException">The entry has another type.</exception>
    public T Get<T>(string key) =>
        TryGet<T>(key, out var value)
            ? value
            : throw new KeyNotFoundException($"blackboard entry '{key}' has no value");

    /// <summary>Reads an entry if it has a value.</summary>
    /// <exception cref="InvalidOperationException">The entry has another type.</exception>
    public bool TryGet<T>(string key, [MaybeNullWhen(false)] out T value) => Resolve(key).TryGet(out value);

    /// <summary>The entry that a key means here; made if it is not there.</summary>
    internal BlackboardEntry Resolve(string key)
    {
        if (key.StartsWith('@'))
            return Root().Resolve(key[1..]);
        if (_entries.TryGetValue(key, out var entry))
            return entry;
        entry = _autoremap && !key.StartsWith('_') ? _parent!.Resolve(key) : new BlackboardEntry(key);
        _entries.Add(key, entry);
        return entry;
    }

    /// <summary>Makes <paramref name="key"/> the same entry as <paramref name="outer"/> of the parent.</summary>
    internal void Remap(string key, string outer) => _entries[key] = _parent!.Resolve(outer);

    /// <summary>Makes an entry that is this blackboard's own, whatever is remapped by default.</summary>
    internal BlackboardEntry Own(string key) => _entries[key] = new BlackboardEntry(key);

    private Blackboard Root() => _parent?.Root() ?? this;
}
