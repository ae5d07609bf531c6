namespace Astro.Launch;

/// <summary>Writes what processes say and what happens to them, a line at a time, as <c>ros2 launch</c> does.</summary>
internal sealed class LaunchScreen(TextWriter writer, bool hasColours)
{
    // Apart from red, which is for errors, and from what dark or light terminals swallow.
    private static readonly int[] Palette = [36, 32, 33, 35, 34, 96, 92, 93, 95, 94];
    private const int Red = 31;

    private readonly Lock _gate = new();

    /// <summary>A line of a process's output.</summary>
    /// <param name="name">The process.</param>
    /// <param name="index">Its place among all, which gives its colour.</param>
    /// <param name="line">What it wrote.</param>
    public void Line(string name, int index, string line) =>
        Write($"{Paint($"[{name}]", Palette[index % Palette.Length])} {line}");

    /// <summary>What happened to somebody.</summary>
    public void Info(string who, string message) => Write($"[INFO] [{who}]: {message}");

    /// <summary>What should not have happened.</summary>
    public void Error(string who, string message) => Write(Paint($"[ERROR] [{who}]: {message}", Red));

    private string Paint(string text, int colour) => hasColours ? $"\e[{colour}m{text}\e[0m" : text;

    private void Write(string line)
    {
        lock (_gate)
        {
            writer.Write(line + "\n");
            writer.Flush();
        }
    }
}
