using System.Globalization;
using Astro.Ros;
using Microsoft.Data.Sqlite;

namespace Astro.FindPerson;

/// <summary>Goals in an SQLite database, a row each.</summary>
public sealed class SqliteGoalJournal : IGoalJournal, IDisposable
{
    private const long Version = 1;

    // https://www.sqlite.org/rescode.html
    private const int SqliteError = 1;
    private const int Corrupt = 11;
    private const int NoDb = 26;

    /// <summary>How long to wait for another process that has the file (s).</summary>
    private const int Patience = 1;

    private readonly string _path;
    private readonly SqliteConnection _connection;

    /// <summary>Opens a journal, or begins one; until it is disposed, the file is its own.</summary>
    /// <param name="path">Its file; missing folders are made.</param>
    /// <exception cref="IOException">The file cannot be opened, is another process's, or is something
    /// else.</exception>
    public SqliteGoalJournal(string path)
    {
        SystemSqlite.Use();
        _path = path;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = Patience }
                .ToString());
        try
        {
            Kept(Open);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournaledGoal> Read() => Kept(() =>
    {
        using var command = Command("SELECT id, accepted, goal, status, ended, result FROM goals ORDER BY rowid");
        using var row = command.ExecuteReader();
        var goals = new List<JournaledGoal>();
        while (row.Read())
            goals.Add(Read(row));
        return goals;
    });

    /// <inheritdoc/>
    public void Accept(Guid id, Time at, ReadOnlySpan<byte> goal) => Write(
        "INSERT INTO goals (id, accepted, goal) VALUES ($id, $at, $goal)",
        ("$id", id.ToString()), ("$at", at.Nanoseconds), ("$goal", goal.ToArray()));

    /// <inheritdoc/>
    public void End(Guid id, Time at, GoalStatus status, ReadOnlySpan<byte> result) => Write(
        "UPDATE goals SET status = $status, ended = $at, result = $result WHERE id = $id",
        ("$id", id.ToString()), ("$at", at.Nanoseconds), ("$status", (long)status), ("$result", result.ToArray()));

    /// <inheritdoc/>
    public void Forget(Guid id) => Write("DELETE FROM goals WHERE id = $id", ("$id", id.ToString()));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private JournaledGoal Read(SqliteDataReader row)
    {
        try
        {
            var end = row.IsDBNull(3)
                ? null
                : new JournaledEnd(
                    new Time(row.GetInt64(4)), (GoalStatus)row.GetInt64(3), row.GetFieldValue<byte[]>(5));
            return new JournaledGoal(
                Guid.Parse(row.GetString(0)), new Time(row.GetInt64(1)), row.GetFieldValue<byte[]>(2), end);
        }
        // SQLite lets whoever writes a row put anything into it.
        catch (Exception exception) when (
            exception is FormatException or InvalidCastException or InvalidOperationException)
        {
            throw Foreign(exception);
        }
    }

    private object? Open()
    {
        // Whom it is about, and what they are reminded of, is nobody else's business. SQLite's other files follow suit.
        if (!File.Exists(_path))
            Create();
        _connection.Open();
        // Two that went on with the same goals would both drive the robot; and whoever looked in meanwhile could keep
        // it from writing, and so the executor from everything else.
        Run("PRAGMA locking_mode = EXCLUSIVE");
        var found = Ask("PRAGMA user_version");
        if (found is not (0 or Version))
            throw Foreign($"expected a goal journal of version {Version}, found version {found}");
        if (Ask("SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'goals'") > 0)
            throw Foreign("expected a goal journal, found another database");
        // FULL: what was accepted survives a power cut too.
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("""
            CREATE TABLE IF NOT EXISTS goals (
                id TEXT PRIMARY KEY, accepted INTEGER NOT NULL, goal BLOB NOT NULL,
                status INTEGER, ended INTEGER, result BLOB)
            """);
        Run($"PRAGMA user_version = {Version}");
        return null;
    }

    private void Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Open(_path, options).Dispose();
    }

    private void Write(string sql, params (string Name, object Value)[] values) => Kept<object?>(() =>
    {
        using var command = Command(sql);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
        return null;
    });

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private long Ask(string sql)
    {
        using var command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private T Kept<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteError or Corrupt or NoDb)
        {
            throw Foreign(exception);
        }
        catch (Exception exception) when (exception is SqliteException or UnauthorizedAccessException)
        {
            throw new IOException($"{_path}: {exception.Message}", exception);
        }
    }

    private IOException Foreign(Exception exception) =>
        Foreign($"expected a goal journal, found something else or a damaged one ({exception.Message})", exception);

    /// <summary>It may hold what somebody still needs, so it is left alone.</summary>
    private IOException Foreign(string what, Exception? inner = null) =>
        new($"{_path}: {what}; move it away, or name another file by the parameter journal", inner);
}
