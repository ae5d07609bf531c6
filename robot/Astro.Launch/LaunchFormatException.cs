namespace Astro.Launch;

/// <summary>A launch file says what it cannot mean; one line: <c>FILE:LINE: </c>what was found and expected.</summary>
public sealed class LaunchFormatException : FormatException
{
    internal LaunchFormatException(string file, int line, string message, Exception? inner = null)
        : base($"{file}:{line}: {message}", inner)
    {
        (File, Line) = (file, line);
    }

    /// <summary>The file, as it was named.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
