using System.Globalization;

namespace Astro.App.Simulate;

/// <summary>
/// The results of a run on disk. An episode's row comes last, after its path: an episode counts as done when its row
/// is complete, and a run that was cut anywhere continues after the last such row.
/// </summary>
internal sealed class ResultLog : IDisposable
{
    private static readonly string[] TimingColumns =
        ["episode", "wall_s", "cpu_s", "simulated_s", "times_real_time", "memory_mb"];

    private readonly LineLog _rows;
    private readonly LineLog _trails;
    private readonly LineLog _timing;
    private readonly List<EpisodeRow> _done;

    private ResultLog(LineLog rows, LineLog trails, LineLog timing, List<EpisodeRow> done) =>
        (_rows, _trails, _timing, _done) = (rows, trails, timing, done);

    /// <summary>The rows that are there, in order from episode 1.</summary>
    public IReadOnlyList<EpisodeRow> Rows => _done;

    /// <summary>Begins or continues a run.</summary>
    /// <exception cref="FormatException">The files are of another run, or are not results.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static ResultLog Open(RunFiles files, IReadOnlyDictionary<string, string> arguments)
    {
        if (!files.Results.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || Path.GetFullPath(files.Results) == Path.GetFullPath(files.Timing))
            throw new BulkRunException($"--out: {files.Results}: expected a .csv file other than timing.csv");
        if (Path.GetDirectoryName(files.Results) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var (done, ends) = File.Exists(files.Results) ? Read(files.Results) : ([], []);
        if (ends.Count > 0)
            RunArguments.Check(files.Arguments, files.Results, arguments);
        else
            RunArguments.Save(files.Arguments, arguments);
        if (done.Count > 0 && !File.Exists(files.Trails))
            throw new BulkRunException($"{files.Trails}: is gone, but {files.Results} is not: expected it back, or "
                + "another --out");
        var trails = LineLog.Ends(files.Trails);
        var count = Math.Min(done.Count, trails.Count);
        done.RemoveRange(count, done.Count - count);

        var log = new ResultLog(
            LineLog.Open(files.Results, ends.Count == 0 ? 0 : ends[count]),
            LineLog.Open(files.Trails, count == 0 ? 0 : trails[count - 1]),
            LineLog.Open(files.Timing, LengthOfTiming(files.Timing, count)), done);
        if (ends.Count == 0)
            log._rows.Add(Csv.Line(EpisodeRow.Columns));
        if (new FileInfo(files.Timing).Length == 0)
            log._timing.Add(Csv.Line(TimingColumns));
        return log;
    }

    /// <summary>Adds the next episode.</summary>
    /// <param name="report">What came of it.</param>
    /// <param name="time">How long it took on this machine.</param>
    public void Add(EpisodeReport report, EpisodeTime time)
    {
        _trails.Add(TrailJson.Line(report.Row.Episode, report.Trail));
        _timing.Add(Csv.Line(
        [
            report.Row.Episode.ToString(CultureInfo.InvariantCulture),
            time.Wall.ToString("F3", CultureInfo.InvariantCulture),
            time.Cpu?.ToString("F3", CultureInfo.InvariantCulture) ?? "",
            report.SimulatedSeconds.ToString("F1", CultureInfo.InvariantCulture),
            (report.SimulatedSeconds / time.Wall).ToString("F1", CultureInfo.InvariantCulture),
            (time.Memory / 1e6).ToString("F0", CultureInfo.InvariantCulture),
        ]));
        _rows.Add(Csv.Line(report.Row.ToFields()));
        _done.Add(report.Row);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _trails.Dispose();
        _timing.Dispose();
    }

    /// <summary>The rows, and where the header and each of them end (bytes).</summary>
    private static (List<EpisodeRow> Rows, List<int> Ends) Read(string path)
    {
        var rows = new List<EpisodeRow>();
        var ends = new List<int>();
        foreach (var (fields, end) in Csv.Read(File.ReadAllBytes(path)))
        {
            if (ends.Count == 0 && !fields.SequenceEqual(EpisodeRow.Columns))
                throw new BulkRunException($"{path}: line 1: expected the columns of 'astro simulate', got others");
            if (ends.Count > 0)
            {
                if (EpisodeRow.TryParse(fields) is not { } row || row.Episode != ends.Count)
                    throw new BulkRunException($"{path}: row {ends.Count}: expected episode {ends.Count}");
                rows.Add(row);
            }

            ends.Add(end);
        }

        var header = Csv.Line(EpisodeRow.Columns);
        if (ends.Count == 0 && !header.StartsWith(File.ReadAllText(path), StringComparison.Ordinal))
            throw new BulkRunException($"{path}: expected results of 'astro simulate', or no such file");
        return (rows, ends);
    }

    /// <summary>Times are kept up to the last row; those of another run are not.</summary>
    private static long LengthOfTiming(string path, int rows)
    {
        if (!File.Exists(path) || rows == 0)
            return 0;
        var records = Csv.Read(File.ReadAllBytes(path)).ToList();
        var last = records.FindIndex(record => record.Fields[0] == rows.ToString(CultureInfo.InvariantCulture));
        return last < 0 ? 0 : records[last].End;
    }
}

/// <summary>What an episode cost.</summary>
/// <param name="Wall">By the wall clock (s).</param>
/// <param name="Cpu">Of the processors' time (s); null where it cannot be told from others'.</param>
/// <param name="Memory">Of the process in physical memory when it had ended (bytes).</param>
internal readonly record struct EpisodeTime(double Wall, double? Cpu, long Memory);
