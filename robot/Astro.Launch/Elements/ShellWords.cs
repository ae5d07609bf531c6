using System.Text;

namespace Astro.Launch;

/// <summary>Splits command lines as a POSIX shell does: at spaces that are not quoted.</summary>
internal sealed class ShellWords
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _isInWord;
    private char? _quote;

    /// <summary>The words of an attribute; none if it is not there. As in ROS 2, what a substitution gives is never
    /// split, and no quotation reaches across one.</summary>
    public static IReadOnlyList<string> Split(LaunchContext context, LaunchElement element, string attribute)
    {
        if (element.Template(attribute) is not { } template)
            return [];
        return element.Within(attribute, () =>
        {
            var words = new ShellWords();
            foreach (var part in template.Parts)
            {
                var text = context.Evaluate(part, element.File);
                if (part is TextPart)
                    words.AddQuoted(text);
                else
                    words.AddVerbatim(text);
            }
            return words.Finish();
        });
    }

    /// <summary>The words of a text.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new ShellWords();
        words.AddQuoted(text);
        return words.Finish();
    }

    private void AddVerbatim(string text)
    {
        _word.Append(text);
        _isInWord = true;
    }

    private void AddQuoted(string text)
    {
        AddText(text);
        if (_quote is { } open)
            throw new FormatException(
                $"expected a closing {open} in \"{text}\"; what a substitution gives is one word without quoting");
    }

    private void AddText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (next, following) = (text[i], i + 1 < text.Length ? text[i + 1] : (char?)null);
            if (next == '\\' && following is { } escaped && IsEscapable(escaped))
            {
                AddVerbatim(escaped.ToString());
                i++;
            }
            else if (_quote is null && next is '\'' or '"')
                (_quote, _isInWord) = (next, true);
            else if (next == _quote)
                _quote = null;
            else if (_quote is null && char.IsWhiteSpace(next))
                EndWord();
            else
                AddVerbatim(next.ToString());
        }
    }

    private bool IsEscapable(char character) =>
        _quote is null || (_quote == '"' && character is '"' or '\\');

    private List<string> Finish()
    {
        EndWord();
        return _words;
    }

    private void EndWord()
    {
        if (_isInWord)
            _words.Add(_word.ToString());
        _word.Clear();
        _isInWord = false;
    }
}
