using System.Xml;
using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>A tree file says something that it cannot mean; one line with file, line, element and what is
/// wrong.</summary>
public sealed class TreeFormatException : FormatException
{
    internal TreeFormatException(string file, int line, string message, Exception? inner = null)
        : base($"{file}:{line}: {message}", inner)
    {
    }

    internal TreeFormatException(string file, XElement element, string message, Exception? inner = null)
        : this(file, LineOf(element), $"{Describe(element)}: {message}", inner)
    {
    }

    internal static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static string Describe(XElement element)
    {
        var id = element.Attribute("ID") is { } type ? $" ID=\"{type.Value}\"" : "";
        var name = element.Attribute("name") is { } given ? $" name=\"{given.Value}\"" : "";
        return $"<{element.Name.LocalName}{id}{name}>";
    }
}
