namespace Astro.Ros.Generator;

/// <summary>All messages that fields can refer to, by package and name.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<(string Package, string Name), InterfaceDefinition> _messages = [];
    private readonly Dictionary<(string Package, string Name), int?> _sizes = [];

    public Catalog(IEnumerable<InterfaceDefinition> definitions)
    {
        foreach (var message in definitions.Where(definition => definition.Kind == InterfaceKind.Message))
            _messages[(message.Package, message.Name)] = message;
    }

    /// <summary>The type of a field's elements, or null when it is not defined or holds itself.</summary>
    public ElementType? Find(string fromPackage, FieldType type)
    {
        if (type.Primitive is { } primitive)
            return new(primitive, primitive.CSharpName, primitive.Size);
        var (package, name) = Key(fromPackage, type);
        if (package == "builtin_interfaces" && name is "Time" or "Duration" && _messages.ContainsKey((package, name)))
        {
            var value = name == "Time" ? Primitive.Time : Primitive.Duration;
            return new(value, value.CSharpName, value.Size);
        }
        return MinimalSize((package, name)) is { } size ? new(null, CSharpNames.Message(package, name), size) : null;
    }

    public bool Holds(string fromPackage, FieldType type) => _messages.ContainsKey(Key(fromPackage, type));

    /// <summary>The fewest bytes that a message takes; null when it is not defined or holds itself.</summary>
    public int? MinimalSize((string Package, string Name) key)
    {
        if (_sizes.TryGetValue(key, out var known))
            return known;
        _sizes[key] = null;
        if (!_messages.TryGetValue(key, out var message) || message.Sections.Count == 0)
            return null;
        var size = 0L;
        foreach (var field in message.Sections[0].Fields)
        {
            // A field of an undefined type is a problem of that message only, not of those that hold it.
            if (Find(key.Package, field.Type) is { } element)
                size += MinimalSize(field.Type, element);
            else if (Holds(key.Package, field.Type))
                return null;
        }
        return _sizes[key] = (int)Math.Min(Math.Max(size, 1), int.MaxValue);
    }

    private static long MinimalSize(FieldType type, ElementType element) => type.Cardinality switch
    {
        Cardinality.One => element.MinimalSize,
        Cardinality.Array => (long)type.Count * element.MinimalSize,
        _ => sizeof(uint),
    };

    private static (string Package, string Name) Key(string fromPackage, FieldType type)
    {
        var parts = type.Name.Split('/');
        return (parts.Length > 1 ? parts[0] : fromPackage, parts[parts.Length - 1]);
    }
}
