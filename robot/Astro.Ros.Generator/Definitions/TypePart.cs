namespace Astro.Ros.Generator;

/// <summary>A section of a definition as a message type of its own.</summary>
/// <param name="TypeName">ROS 2's name, as in <c>astro/srv/Acknowledge_Request</c>.</param>
/// <param name="ClassName">The name in C#.</param>
/// <param name="Section">Its members.</param>
internal sealed record TypePart(string TypeName, string ClassName, Section Section)
{
    private static readonly Dictionary<InterfaceKind, (string Folder, string[] Classes)> Shapes = new()
    {
        [InterfaceKind.Message] = ("msg", []),
        [InterfaceKind.Service] = ("srv", ["Request", "Response"]),
        [InterfaceKind.Action] = ("action", ["Goal", "Result", "Feedback"]),
    };

    /// <summary>All that a definition has.</summary>
    public static IEnumerable<TypePart> Of(InterfaceDefinition definition)
    {
        var name = NameOf(definition);
        return definition.Kind == InterfaceKind.Message
            ? definition.Sections.Take(1).Select(section => new TypePart(name, definition.Name, section))
            : definition.Sections.Zip(
                Shapes[definition.Kind].Classes, (section, part) => new TypePart($"{name}_{part}", part, section));
    }

    /// <summary>ROS 2's name of what a file defines, as in <c>astro/srv/Acknowledge</c>.</summary>
    public static string NameOf(InterfaceDefinition definition) =>
        $"{definition.Package}/{Shapes[definition.Kind].Folder}/{definition.Name}";
}
