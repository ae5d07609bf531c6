using System.Globalization;

namespace Astro.Ros;

/// <summary>One thing that a node said.</summary>
/// <param name="Stamp">When, on the graph's clock.</param>
/// <param name="Level">How severe it is.</param>
/// <param name="Logger">Who said it: the node's name after its namespace, parts joined with dots.</param>
/// <param name="Text">What it said.</param>
public sealed record LogEntry(Time Stamp, LogLevel Level, string Logger, string Text)
{
    /// <summary>One line as ROS 2 writes it to the console: <c>[INFO] [12.250000000] [perception]: text</c>.</summary>
    public override string ToString()
    {
        var (seconds, nanoseconds) = Stamp.Parts;
        return string.Create(CultureInfo.InvariantCulture,
            $"[{Level.ToString().ToUpperInvariant()}] [{seconds}.{nanoseconds:D9}] [{Logger}]: {Line}");
    }

    private string Line => Text.ReplaceLineEndings(" ");
}
