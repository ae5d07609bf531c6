using System.CommandLine.Parsing;

namespace Astro.App.Commands;

/// <summary>Turns what was written after an option into a value.</summary>
/// <returns>False if it means no such value.</returns>
internal delegate bool OptionReader<T>(string text, out T value);

/// <summary>What was written after an option on the command line.</summary>
internal static class OptionText
{
    /// <summary>Reads it, or reports that something else was expected, in words for people.</summary>
    public static T Read<T>(ArgumentResult result, string expected, OptionReader<T> read)
    {
        // A wrong number of values has been reported already.
        if (result.Tokens is not [var written])
            return default!;
        if (read(written.Value, out var value))
            return value;
        var option = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{option}: expected {expected}, got '{written.Value}'");
        return default!;
    }
}
