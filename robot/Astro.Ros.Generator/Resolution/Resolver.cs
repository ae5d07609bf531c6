namespace Astro.Ros.Generator;

/// <summary>Finds the types of all fields of one definition and names its classes and members.</summary>
internal sealed class Resolver(InterfaceDefinition definition, Catalog catalog)
{
    private static readonly Dictionary<InterfaceKind, (string Folder, string[] Classes)> Shapes = new()
    {
        [InterfaceKind.Message] = ("msg", []),
        [InterfaceKind.Service] = ("srv", ["Request", "Response"]),
        [InterfaceKind.Action] = ("action", ["Goal", "Result", "Feedback"]),
    };

    private readonly List<Problem> _problems = [.. definition.Problems];

    /// <summary>Resolves the definitions of the packages that are to be emitted.</summary>
    public static IEnumerable<ResolvedInterface> Resolve(
        IReadOnlyList<InterfaceDefinition> definitions, IReadOnlyCollection<string> packages)
    {
        var catalog = new Catalog(definitions);
        var seen = new HashSet<(string, InterfaceKind, string)>();
        foreach (var definition in definitions.Where(definition => packages.Contains(definition.Package)))
        {
            var resolver = new Resolver(definition, catalog);
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
        var (folder, classes) = Shapes[definition.Kind];
        var typeName = $"{definition.Package}/{folder}/{definition.Name}";
        var messages = definition.Kind == InterfaceKind.Message
            ? definition.Sections.Take(1).Select(section => Resolve(section, typeName, definition.Name))
            : definition.Sections.Zip(classes, (section, name) => Resolve(section, $"{typeName}_{name}", name));
        var resolved = messages.ToList();
        return new(definition.Package, definition.Kind, definition.Name, new(resolved), new(_problems));
    }

    private ResolvedMessage Resolve(Section section, string typeName, string className)
    {
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
        return new(typeName, className, section.Comment, new(constants), new(fields));
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
