using System.Text;

namespace Astro.Ros.Generator;

/// <summary>C# source, line by line, indented by its braces.</summary>
internal sealed class SourceBuilder
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceBuilder Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', 4 * _depth).Append(text);
        _text.Append('\n');
        return this;
    }

    public SourceBuilder Open(string header)
    {
        Line(header).Line("{");
        _depth++;
        return this;
    }

    public SourceBuilder Close()
    {
        _depth--;
        return Line("}");
    }

    /// <summary>A documentation summary of one or more lines of plain text.</summary>
    public SourceBuilder Summary(string text)
    {
        Line("/// <summary>");
        foreach (var line in text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Split('\n'))
            Line($"/// {line}".TrimEnd());
        return Line("/// </summary>");
    }

    public override string ToString() => _text.ToString();
}
