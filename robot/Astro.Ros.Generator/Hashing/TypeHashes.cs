using System.Security.Cryptography;
using System.Text;

namespace Astro.Ros.Generator;

/// <summary>
/// The hashes by which ROS 2 tells definitions of one name apart, from Iron on: the SHA-256 of a JSON text of a type's
/// fields and of the types that these hold, in the order of their names.
/// </summary>
/// <remarks>Source: REP-2016, and for the text what rosidl writes.</remarks>
internal sealed class TypeHashes
{
    /// <summary>ROS Interface Hashing Standard, version 1.</summary>
    private const string Prefix = "RIHS01_";

    private readonly Dictionary<string, TypeDescription> _descriptions = [];

    public TypeHashes(IEnumerable<InterfaceDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            foreach (var part in TypePart.Of(definition))
                Add(part.TypeName, definition.Package, part.Section.Fields);
            foreach (var wrapper in ActionWrapper.Of(definition))
                Add(wrapper.TypeName, definition.Package, wrapper.Fields);
        }
    }

    /// <summary>A type's hash; null when it or a type that it holds is not defined.</summary>
    public string? Of(string typeName)
    {
        var referenced = new SortedSet<string>(StringComparer.Ordinal);
        if (!TryCollect(typeName, referenced))
            return null;
        var type = _descriptions[typeName].Json;
        var others = string.Join(", ", referenced.Select(name => _descriptions[name].Json));
        return Hash($$"""{"type_description": {{type}}, "referenced_type_descriptions": [{{others}}]}""");
    }

    private void Add(string typeName, string package, IReadOnlyList<Field> fields) =>
        _descriptions[typeName] = TypeDescription.Of(typeName, package, fields);

    private bool TryCollect(string typeName, SortedSet<string> referenced) =>
        _descriptions.TryGetValue(typeName, out var description)
        && description.Nested.All(nested => !referenced.Add(nested) || TryCollect(nested, referenced));

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var hash = new StringBuilder(Prefix);
        foreach (var value in sha.ComputeHash(Encoding.UTF8.GetBytes(text)))
            hash.Append(value.ToString("x2"));
        return hash.ToString();
    }
}
