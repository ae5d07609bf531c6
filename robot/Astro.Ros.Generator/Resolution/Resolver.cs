namespace Astro.Ros.Generator;

/// <summary>Finds the types of all fields of one definition and names its classes and members.</summary>
internal sealed class Resolver(InterfaceDefinition definition, Catalog catalog, TypeHashes hashes)
{
    private readonly List<Problem> _problems = [.. definition.Problems];

    /// <summary>Resolves the definitions of the packages that are to be emitted.</summary>
    public static IEnumerable<ResolvedInterface> Resolve(
        IReadOnlyList<InterfaceDefinition> definitions, IReadOnlyCollection<string> packages)
    {
        var catalog = new Catalog(definitions);
        var hashes = new TypeHashes(definitions);
        var seen = new HashSet<(string, InterfaceKind, string)>();
        foreach (var definition in definitions.Where(definition => packages.Contains(definition.Package)))
        {
            var resolver = new Resolver(definition, catalog, hashes);
            if (!seen.Add((definition.Package, definition.Kind, definition.Name)))
                resolver.Report(ProblemKind.DuplicateType, 0, $"{definition.Name} is defined twice");
            if (!IsValue(definition) || resolver._problems.Count > 0)
                yield return resolver.Resolve();
        }
    }

    /// <summary>Whether C# has the message as a value, so that no class is emitted.</summary>
    private static bool IsValue(InterfaceDefinition definition) =>
        definition is { Package: "builtin_interfaces", Name: "Time" or "Duration" };

    private ResolvedInterface Resolve()
    {
        var messages = TypePart.Of(definition).Select(Resolve).ToList();
        foreach (var type in ActionWrapper.Needs.Where(_ => definition.Kind == InterfaceKind.Action))
        {
            if (!catalog.Holds(definition.Package, type))
                Report(ProblemKind.UnknownType, 0, $"no definition of {type.Name}, which every action needs");
        }
        return new(definition.Package, definition.Kind, definition.Name, new(messages), new(_problems));
    }

    private ResolvedMessage Resolve(TypePart part)
    {
        var (section, className) = (part.Section, part.ClassName);
        var members = new HashSet<string>();
        var constants = new List<ResolvedConstant>();
        var fields = new List<ResolvedField>();
        foreach (var constant in section.Constants)
        {
            var name = Name(constant.Name, className, members, constant.Line);
            constants.Add(new(constant.Type, name, constant.Value, constant.Comment));
        }
        foreach (var field in section.Fields)
        {
            var property = Name(field.Name, className, members, field.Line);
            if (catalog.Find(definition.Package, field.Type) is { } element)
                fields.Add(new(field.Type, element, field.Name, property, field.Default, field.Comment));
            else if (catalog.Holds(definition.Package, field.Type))
                Report(ProblemKind.Recursion, field.Line, $"{field.Type.Name} contains itself");
            else
                Report(ProblemKind.UnknownType, field.Line, $"no definition of {field.Type.Name}");
        }
        var derived = ActionWrapper.Of(definition).Where(wrapper => wrapper.Part == className)
            .Select(wrapper => new DerivedHash(wrapper.Ending, hashes.Of(wrapper.TypeName) ?? ""));
        return new(
            part.TypeName, hashes.Of(part.TypeName) ?? "", new(derived), className, section.Comment,
            new(constants), new(fields));
    }

    private string Name(string rosName, string className, HashSet<string> members, int line)
    {
        var name = CSharpNames.Member(rosName, className);
        if (!members.Add(name))
            Report(ProblemKind.DuplicateMember, line, $"'{rosName}' would be {name} in C#, which is there already");
        return name;
    }

    private void Report(ProblemKind kind, int line, string detail) =>
        _problems.Add(new(kind, definition.Path, line, detail));
}
