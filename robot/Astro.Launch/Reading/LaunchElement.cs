using System.Xml;
using System.Xml.Linq;

namespace Astro.Launch;

/// <summary>An element of a launch file and where it stands.</summary>
internal sealed class LaunchElement
{
    private readonly XElement _xml;

    public LaunchElement(string file, XElement xml)
    {
        (File, _xml) = (file, xml);
        Children = [.. xml.Elements().Select(child => new LaunchElement(file, child))];
    }

    public string File { get; }

    public string Name => _xml.Name.LocalName;

    public string Source => $"{File}:{LineOf(_xml)}";

    public IReadOnlyList<LaunchElement> Children { get; }

    public IEnumerable<string> Attributes => _xml.Attributes()
        .Where(static attribute => !attribute.IsNamespaceDeclaration)
        .Select(static attribute => attribute.Name.LocalName);

    /// <summary>The children of one name.</summary>
    public IEnumerable<LaunchElement> Parts(string name) => Children.Where(child => child.Name == name);

    public bool Has(string attribute) => Raw(attribute) is not null;

    /// <summary>An attribute's text as it is written; null if it is not there.</summary>
    public string? Raw(string attribute) => _xml.Attribute(attribute)?.Value;

    /// <summary>An attribute's text without substitutions, its backslashes resolved; null if it is not there.</summary>
    public string? Plain(string attribute) => Raw(attribute) is { } text ? TemplateParser.Unescape(text) : null;

    /// <summary>An attribute taken apart; null if it is not there.</summary>
    public Template? Template(string attribute) =>
        Raw(attribute) is { } text ? Within(attribute, () => TemplateParser.Parse(text)) : null;

    /// <summary>An attribute's value; null if it is not there.</summary>
    public string? Find(string attribute, LaunchContext context) => Template(attribute) is { } template
        ? Within(attribute, () => context.Evaluate(template, File))
        : null;

    /// <summary>The value of an attribute that must be there.</summary>
    public string Get(string attribute, LaunchContext context) =>
        Find(attribute, context) ?? throw Wrong($"expected an attribute '{attribute}'");

    /// <summary>An attribute's value as what it should be; null if it is not there.</summary>
    /// <param name="attribute">Which.</param>
    /// <param name="context">What is known.</param>
    /// <param name="read">Reads it; null for what it should not be.</param>
    /// <param name="expected">What it should be.</param>
    public T? Find<T>(string attribute, LaunchContext context, Func<string, T?> read, string expected)
        where T : struct =>
        Find(attribute, context) is not { } text ? null
        : read(text) ?? throw Wrong(attribute, $"expected {expected}, got '{text}'");

    /// <summary>Whether the element's <c>if</c> and <c>unless</c> let it count.</summary>
    public bool IsOn(LaunchContext context)
    {
        const string Expected = "true, false, 1 or 0";
        return Find("if", context, LaunchValues.ReadCondition, Expected)
            ?? !Find("unless", context, LaunchValues.ReadCondition, Expected)
            ?? true;
    }

    /// <summary>Does something that an error in is an error of this element's.</summary>
    public T Within<T>(string? attribute, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FormatException exception) when (exception is not LaunchFormatException)
        {
            throw attribute is null
                ? Wrong(exception.Message, exception)
                : Wrong(attribute, exception.Message, exception);
        }
    }

    /// <summary>An error of the element.</summary>
    public LaunchFormatException Wrong(string message, Exception? inner = null) =>
        new(File, LineOf(_xml), $"<{Name}>: {message}", inner);

    /// <summary>An error of an attribute.</summary>
    public LaunchFormatException Wrong(string attribute, string message, Exception? inner = null) =>
        new(File, LineOf(_xml.Attribute(attribute) ?? (IXmlLineInfo)_xml), $"<{Name}> {attribute}: {message}", inner);

    private static int LineOf(IXmlLineInfo info) => info.LineNumber;
}
