using System.Xml;
using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>What the attributes of a node's element mean.</summary>
internal static class Attributes
{
    private static readonly HashSet<string> Conditions =
        ["_skipIf", "_failureIf", "_successIf", "_while", "_onSuccess", "_onFailure", "_onHalted", "_post"];

    private static readonly HashSet<string> Known = ["_description", "_fullpath", "_uid", "_autoremap"];

    /// <summary>The attributes that are ports.</summary>
    public static IEnumerable<XAttribute> PortsOf(XElement element) =>
        element.Attributes().Where(attribute => CanBePort(attribute.Name.LocalName));

    /// <summary>Whether an attribute of that name is a port, rather than one of the format's own.</summary>
    public static bool CanBePort(string name) =>
        XmlReader.IsName(name) && name is not ("ID" or "name") && !name.StartsWith('_');

    /// <summary>Refuses what would be passed over in silence.</summary>
    public static void Check(string file, XElement element)
    {
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (Conditions.Contains(name))
                throw new TreeFormatException(file, element, $"scripted condition '{name}' is not supported");
            if (name.StartsWith('_') && (!Known.Contains(name) || (name == "_autoremap" && element.Name != "SubTree")))
            {
                throw new TreeFormatException(
                    file, element, $"attribute '{name}' means nothing here{Spelling.Suggest(name, Known)}");
            }
        }
    }

    /// <summary>The entry that <c>{key}</c> names, where <c>{=}</c> is the port's own name; null for a
    /// literal.</summary>
    public static string? EntryKey(string text, string port)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed is "=" or "{=}")
            return port;
        return trimmed.Length >= 3 && trimmed[0] == '{' && trimmed[^1] == '}' ? trimmed[1..^1].ToString() : null;
    }
}
