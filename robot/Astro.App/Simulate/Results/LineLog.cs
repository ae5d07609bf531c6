namespace Astro.App.Simulate;

/// <summary>A file that lines are added to, each in one write. What a cut left of a line at its end is taken
/// off.</summary>
internal sealed class LineLog : IDisposable
{
    private readonly FileStream _file;

    private LineLog(FileStream file) => _file = file;

    /// <summary>Opens or begins a file to add to; nobody else may write to it meanwhile.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How much of it (bytes) to keep.</param>
    /// <exception cref="IOException">It cannot be written, or somebody else does.</exception>
    public static LineLog Open(string path, long length)
    {
        // Not even readers of our own beside it: of shared locks Unix knows none that keeps other writers out.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
        return new(file);
    }

    /// <summary>Where each complete line of a file ends (bytes); empty when there is no such file.</summary>
    public static IReadOnlyList<int> Ends(string path)
    {
        if (!File.Exists(path))
            return [];
        var content = File.ReadAllBytes(path);
        var ends = new List<int>();
        for (var i = 0; i < content.Length; i++)
            if (content[i] == '\n')
                ends.Add(i + 1);
        return ends;
    }

    /// <summary>Adds a line, which ends with LF, and hands it to the system.</summary>
    public void Add(string line)
    {
        _file.Write(System.Text.Encoding.UTF8.GetBytes(line));
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();
}
