using System.Text;

namespace Astro.Launch;

/// <summary>Takes an attribute's text apart, by the rules of launch's <c>grammar.lark</c>.</summary>
/// <remarks>
/// <code>
/// template     = (substitution | text)*
/// substitution = "$(" name (" " argument)* ")"
/// argument     = (substitution | word)+ | "'" template "'" | '"' template '"'
/// </code>
/// A backslash takes any meaning from the character behind it. Within quotation marks a substitution's own arguments
/// cannot be quoted again: the other kind of mark is an ordinary character there.
/// </remarks>
internal sealed class TemplateParser
{
    private readonly string _text;
    private int _at;

    private TemplateParser(string text)
    {
        _text = text;
    }

    private bool IsAtEnd => _at >= _text.Length;

    private bool IsAtSubstitution => _at + 1 < _text.Length && _text[_at] == '$' && _text[_at + 1] == '(';

    /// <summary>Takes a text apart.</summary>
    /// <exception cref="FormatException">A substitution is malformed.</exception>
    public static Template Parse(string text) => new TemplateParser(text).ReadTemplate(null);

    /// <summary>A text that holds no substitutions, its backslashes resolved.</summary>
    public static string Unescape(string text)
    {
        var parser = new TemplateParser(text);
        var unescaped = new StringBuilder(text.Length);
        while (!parser.IsAtEnd)
            unescaped.Append(parser.ReadCharacter());
        return unescaped.ToString();
    }

    private Template ReadTemplate(char? quote) => ReadParts(quote, next => next == quote);

    private Template ReadWord(char? quote) => ReadParts(quote, next => char.IsWhiteSpace(next) || next switch
    {
        ')' => true,
        '(' => throw Wrong("a parenthesis there is written '\\('"),
        '\'' or '"' when quote is null || next == quote => throw Wrong($"a quotation mark there is written '\\{next}'"),
        _ => false,
    });

    private Template ReadParts(char? quote, Func<char, bool> isEnd)
    {
        var parts = new List<TemplatePart>();
        var text = new StringBuilder();
        while (!IsAtEnd && !isEnd(_text[_at]))
        {
            if (!IsAtSubstitution)
            {
                text.Append(ReadCharacter());
                continue;
            }
            if (text.Length > 0)
                parts.Add(new TextPart(text.ToString()));
            text.Clear();
            parts.Add(ReadSubstitution(quote));
        }
        if (text.Length > 0)
            parts.Add(new TextPart(text.ToString()));
        return new Template(parts);
    }

    private SubstitutionPart ReadSubstitution(char? quote)
    {
        _at += "$(".Length;
        var start = _at;
        while (!IsAtEnd && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-'))
            _at++;
        var name = _text[start.._at];
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
            throw Wrong("expected a substitution's name behind '$('");
        var arguments = new List<Template>();
        while (true)
        {
            var isApart = SkipSpace();
            if (IsAtEnd)
                throw Wrong($"expected ')' at the end of $({name}");
            if (_text[_at] == ')')
            {
                _at++;
                return new SubstitutionPart(name, arguments);
            }
            if (!isApart)
                throw Wrong($"expected a space or ')' in $({name}, got '{_text[_at]}'");
            arguments.Add(ReadArgument(quote));
        }
    }

    private Template ReadArgument(char? quote)
    {
        if (quote is not null || _text[_at] is not ('\'' or '"'))
            return ReadWord(quote);
        var mark = _text[_at++];
        var argument = ReadTemplate(mark);
        if (IsAtEnd)
            throw Wrong($"expected a closing {mark}");
        _at++;
        return argument;
    }

    private bool SkipSpace()
    {
        var start = _at;
        while (!IsAtEnd && char.IsWhiteSpace(_text[_at]))
            _at++;
        return _at > start;
    }

    private char ReadCharacter()
    {
        if (_text[_at] == '\\' && _at + 1 < _text.Length)
            _at++;
        return _text[_at++];
    }

    private FormatException Wrong(string message) =>
        new($"'{_text}', character {Math.Min(_at + 1, _text.Length)}: {message}");
}
