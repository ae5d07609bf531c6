using Astro.Ros;
using Microsoft.Data.Sqlite;

namespace Astro.FindPerson.Tests.Journal;

public sealed class SqliteGoalJournalTests
{
    private const string Advice = "; move it away, or name another file by the parameter journal";

    private DirectoryInfo _folder = null!;

    private string Db => Path.Combine(_folder.FullName, "state", "goals.db");

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("astro-journal-");

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [Test, Platform("Unix")]
    public void Nobody_else_can_read_it()
    {
        using var journal = new SqliteGoalJournal(Db);
        journal.Accept(Guid.NewGuid(), Time.FromSeconds(1), [1, 2]);
        Assert.That(_folder.GetFiles("goals.db*", SearchOption.AllDirectories).Select(static file => file.UnixFileMode),
            Is.Not.Empty.And.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Keeps_what_was_accepted_and_how_it_ended()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        using (var journal = new SqliteGoalJournal(Db))
        {
            journal.Accept(first, Time.FromSeconds(1), [1, 2]);
            journal.Accept(second, Time.FromSeconds(2), [3]);
            journal.End(first, Time.FromSeconds(3), GoalStatus.Aborted, [4]);
        }
        using var later = new SqliteGoalJournal(Db);
        var goals = later.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(goals.Select(goal => goal.Id), Is.EqualTo(new[] { first, second }));
            Assert.That(goals.Select(goal => goal.AcceptedAt.Seconds), Is.EqualTo(new[] { 1.0, 2.0 }));
            Assert.That(goals[0].Goal, Is.EqualTo(new byte[] { 1, 2 }));
            Assert.That((goals[0].Ended?.At, goals[0].Ended?.Status), Is.EqualTo(
                ((Time?)Time.FromSeconds(3), (GoalStatus?)GoalStatus.Aborted)));
            Assert.That(goals[0].Ended?.Result, Is.EqualTo(new byte[] { 4 }));
            Assert.That(goals[1].Ended, Is.Null);
        }
    }

    [Test]
    public void Forgets()
    {
        using var journal = new SqliteGoalJournal(Db);
        var id = Guid.NewGuid();
        journal.Accept(id, default, []);
        journal.Forget(id);
        Assert.That(journal.Read(), Is.Empty);
    }

    [Test]
    public void Names_a_file_that_is_something_else()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Db)!);
        File.WriteAllText(Db, "people: [Bob, Alice]; and more than a hundred bytes, so that it is long enough to be "
            + "taken for the head of a database file");
        Assert.That(() => new SqliteGoalJournal(Db), Throws.TypeOf<IOException>().With.Message.StartsWith(
            $"{Db}: expected a goal journal, found something else").And.Message.EndsWith(Advice));
        Assert.That(File.ReadAllText(Db), Does.StartWith("people:"), "it is left alone");
    }

    [Test]
    public void Leaves_a_journal_of_another_version_alone()
    {
        var before = Write("CREATE TABLE goals (id TEXT); PRAGMA user_version = 7");
        Assert.That(() => new SqliteGoalJournal(Db), Throws.TypeOf<IOException>().With.Message.EndsWith(
            "expected a goal journal of version 1, found version 7" + Advice));
        Assert.That(File.ReadAllBytes(Db), Is.EqualTo(before));
    }

    [Test]
    public void Leaves_a_database_of_somebody_else_alone()
    {
        var before = Write("CREATE TABLE sightings (person TEXT); PRAGMA user_version = 1");
        Assert.That(() => new SqliteGoalJournal(Db), Throws.TypeOf<IOException>().With.Message.EndsWith(
            "expected a goal journal, found another database" + Advice));
        Assert.That(File.ReadAllBytes(Db), Is.EqualTo(before));
    }

    [TestCase("id TEXT", "'7d')")]
    [TestCase("id TEXT, accepted INTEGER, goal BLOB, status INTEGER, ended INTEGER, result BLOB",
        "'nobody', 1, x'00', NULL, NULL, NULL)")]
    [TestCase("id TEXT, accepted INTEGER, goal BLOB, status INTEGER, ended INTEGER, result BLOB",
        "'0f8fad5b-d9cb-469f-a165-70867728950e', 1, NULL, NULL, NULL, NULL)")]
    public void Names_a_journal_that_somebody_else_wrote(string columns, string row)
    {
        Write($"CREATE TABLE goals ({columns}); INSERT INTO goals VALUES ({row}; PRAGMA user_version = 1");
        using var journal = new SqliteGoalJournal(Db);
        Assert.That(journal.Read, Throws.TypeOf<IOException>().With.Message.StartsWith(
            $"{Db}: expected a goal journal, found something else or a damaged one").And.Message.EndsWith(Advice));
    }

    [Test]
    public void Names_a_journal_that_is_damaged()
    {
        using (var journal = new SqliteGoalJournal(Db))
        {
            for (var i = 0; i < 100; i++)
                journal.Accept(Guid.NewGuid(), default, new byte[1000]);
        }
        using (var file = File.OpenWrite(Db))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }
        Assert.That(() =>
        {
            using var journal = new SqliteGoalJournal(Db);
            journal.Read();
        }, Throws.TypeOf<IOException>().With.Message.StartsWith(
            $"{Db}: expected a goal journal, found something else or a damaged one").And.Message.EndsWith(Advice));
    }

    [Test]
    public void Is_one_process_s_at_a_time()
    {
        using (new SqliteGoalJournal(Db))
            Assert.That(() => new SqliteGoalJournal(Db), Throws.TypeOf<IOException>().With.Message.Contains("locked"));
        using var next = new SqliteGoalJournal(Db);
        Assert.That(next.Read(), Is.Empty);
    }

    /// <summary>Makes a database without a journal's help, and returns the file.</summary>
    private byte[] Write(string sql)
    {
        SystemSqlite.Use();
        Directory.CreateDirectory(Path.GetDirectoryName(Db)!);
        using (var connection = new SqliteConnection($"Data Source={Db};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        return File.ReadAllBytes(Db);
    }
}
