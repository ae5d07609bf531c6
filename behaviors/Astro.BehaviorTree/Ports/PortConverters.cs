using System.Globalization;

namespace Astro.BehaviorTree;

/// <summary>How text in a file becomes a value: for each type one way, in the invariant culture.</summary>
internal sealed class PortConverters
{
    private readonly Dictionary<Type, Delegate> _parsers = [];

    public PortConverters()
    {
        Add(text => text);
        Add(Boolean);
        AddParsable<byte>();
        AddParsable<short>();
        AddParsable<ushort>();
        AddParsable<int>();
        AddParsable<uint>();
        AddParsable<long>();
        AddParsable<ulong>();
        Add(text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        Add(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>Adds or replaces the converter of a type, and of arrays of it (<c>1;2;3</c>).</summary>
    public void Add<T>(Func<string, T> parse)
    {
        _parsers[typeof(T)] = parse;
        _parsers[typeof(T[])] = (string text) =>
            text.Length == 0 ? [] : Array.ConvertAll(text.Split(';', StringSplitOptions.TrimEntries), parse.Invoke);
    }

    /// <exception cref="FormatException">The text is no such value, or the type cannot be written as text.</exception>
    public T Parse<T>(string text)
    {
        if (_parsers.TryGetValue(typeof(T), out var parser))
            return Parse((Func<string, T>)parser, text);
        if (typeof(T).IsEnum)
            return Parse(EnumValue<T>, text);
        throw new FormatException(
            $"a {TypeName.Of(typeof(T))} cannot be written as text; it takes an entry in braces, not '{text}'");
    }

    private static T Parse<T>(Func<string, T> parse, string text)
    {
        try
        {
            return parse(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            // The framework's own messages say less than ours; those of a converter that was added say more.
            var why = TypeName.IsPlain(typeof(T)) ? "" : $": {error.Message}";
            throw new FormatException($"'{text}' is not {TypeName.Expected(typeof(T))}{why}", error);
        }
    }

    private void AddParsable<T>() where T : IParsable<T> => Add(text => T.Parse(text, CultureInfo.InvariantCulture));

    private static bool Boolean(string text) => text switch
    {
        "1" or "true" or "TRUE" or "True" => true,
        "0" or "false" or "FALSE" or "False" => false,
        _ => throw new FormatException(),
    };

    // Enum.Parse alone would take numbers too, even those that stand for nothing.
    private static T EnumValue<T>(string text) =>
        Enum.GetNames(typeof(T)).Contains(text) ? (T)Enum.Parse(typeof(T), text) : throw new FormatException();
}
