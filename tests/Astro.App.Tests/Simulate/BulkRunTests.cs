using Astro.App.Simulate;
using Astro.Ros;

namespace Astro.App.Tests.Simulate;

/// <summary>What a bulk run leaves behind.</summary>
public sealed class BulkRunTests
{
    private SmallRun _run = null!;

    private RunFiles Files => _run.Files;

    [SetUp]
    public void MakeWorld() => _run = new SmallRun();

    [TearDown]
    public void RemoveWorld() => _run.Dispose();

    [Test]
    public async Task ThereIsARowForEachSeedAndPersonInTheirOrder()
    {
        Assert.That(await _run.RunAsync(), Is.Zero);

        Assert.That(string.Join(',', _run.Rows[0]), Is.EqualTo("episode,world,seed,person,at_home,outcome,false_find,"
            + "time_to_find_s,total_s,path_m,shortest_path_m,spl,rooms,frames,looks,error"));
        Assert.That(_run.Rows.Skip(1).Select(row => string.Join(' ', row.Take(4))), Is.EqualTo(new[]
        {
            "1 world (oracle) 1 Ann", "2 world (oracle) 1 Ben", "3 world (oracle) 2 Ann", "4 world (oracle) 2 Ben",
            "5 world (oracle) 3 Ann", "6 world (oracle) 3 Ben",
        }));
        Assert.That(_run.Rows.Skip(1).Select(row => row[5]),
            Is.EquivalentTo(Enumerable.Repeat("DELIVERED", 3).Concat(Enumerable.Repeat("FOUND_NOT_DELIVERED", 3))));
    }

    [Test]
    public async Task TheFilesDoNotDependOnTheNumberOfJobs()
    {
        var alone = new RunFiles(_run.Into("alone.csv").Out);
        await _run.RunAsync(options => options with { Jobs = 3 });
        await _run.RunAsync(_ => _run.Into("alone.csv") with { Jobs = 1 });

        Assert.That(File.ReadAllText(alone.Results), Is.EqualTo(File.ReadAllText(Files.Results)));
        Assert.That(File.ReadAllText(alone.Trails), Is.EqualTo(File.ReadAllText(Files.Trails)));
        Assert.That(File.ReadAllText(alone.Page), Is.EqualTo(File.ReadAllText(Files.Page)));
    }

    [TestCase(0.3, 1.0)]
    [TestCase(0.9, 0.5)]
    [TestCase(0.01, 0.0)]
    public async Task ARunThatWasCutAnywhereContinuesToTheSameEnd(double rows, double trails)
    {
        await _run.RunAsync();
        var (whole, paths) = (File.ReadAllText(Files.Results), File.ReadAllText(Files.Trails));
        File.WriteAllText(Files.Results, whole[..(int)(rows * whole.Length)]);
        File.WriteAllText(Files.Trails, paths[..(int)(trails * paths.Length)]);

        Assert.That(await _run.RunAsync(), Is.Zero);

        Assert.That(File.ReadAllText(Files.Results), Is.EqualTo(whole));
        Assert.That(File.ReadAllText(Files.Trails), Is.EqualTo(paths));
        Assert.That(File.ReadLines(Files.Timing).First(),
            Is.EqualTo("episode,wall_s,cpu_s,simulated_s,times_real_time,memory_mb"));
        Assert.That(File.ReadLines(Files.Timing).Last(), Does.StartWith("6,"));
    }

    [Test]
    public async Task ARunThatWasCanceledContinues()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.That(await _run.RunAsync(cancellation: stop.Token), Is.EqualTo(4));
        Assert.That(_run.Rows, Has.Count.EqualTo(1), "the header");

        Assert.That(await _run.RunAsync(), Is.Zero);
        Assert.That(_run.Rows, Has.Count.EqualTo(7));
    }

    [Test]
    public async Task OtherArgumentsAreRefused()
    {
        await _run.RunAsync();
        var before = File.ReadAllText(Files.Results);

        Assert.That(() => _run.RunAsync(options => options with { Seeds = new(1, 4) }), Throws
            .InstanceOf<FormatException>().With.Message
            .Contains("results.csv: was begun with --seeds '1..3', not '1..4'"));
        Assert.That(() => _run.RunAsync(options => options with { Find = "Ann" }), Throws
            .InstanceOf<FormatException>().With.Message.Contains("--find 'everyone', not 'Ann'"));
        Assert.That(File.ReadAllText(Files.Results), Is.EqualTo(before));
    }

    [Test]
    public async Task AWorldThatHasChangedIsRefused()
    {
        await _run.RunAsync();
        var world = File.ReadAllText(_run.Options.Worlds[0]);
        File.WriteAllText(_run.Options.Worlds[0], world.Replace("height: 1.7", "height: 1.6"));

        Assert.That(() => _run.RunAsync(), Throws.InstanceOf<FormatException>().With.Message.Contains("--world"));
    }

    [Test]
    public async Task AHomeThatHasChangedIsRefusedThoughItsWorldIsTheSame()
    {
        await _run.RunAsync();
        var home = Directory.EnumerateFiles(Path.GetDirectoryName(_run.Options.Worlds[0])!, "home.yaml").Single();
        File.WriteAllText(home, File.ReadAllText(home).Replace("light: 0.9", "light: 0.5"));

        Assert.That(() => _run.RunAsync(), Throws.InstanceOf<FormatException>().With.Message.Contains("--world"));
    }

    [Test]
    public async Task RowsWhosePathsAreGoneAreLeftAlone()
    {
        await _run.RunAsync();
        File.Delete(Files.Trails);
        var before = File.ReadAllText(Files.Results);

        Assert.That(() => _run.RunAsync(),
            Throws.InstanceOf<FormatException>().With.Message.Contains("results.paths.jsonl: is gone"));
        Assert.That(File.ReadAllText(Files.Results), Is.EqualTo(before));
    }

    [TestCase("results.html")]
    [TestCase("timing.csv")]
    public void ResultsDoNotGoWhereAnotherFileGoes(string name) => Assert.That(
        () => _run.RunAsync(_ => _run.Into(name)),
        Throws.InstanceOf<FormatException>().With.Message.Contains(name));

    [Test]
    public void ARowThatCannotBeWrittenEndsTheRun()
    {
        using var log = ResultLog.Open(Files, new Dictionary<string, string>());
        var world = new PlannedWorld("world", ["Ann"], () => throw new IOException("not needed"));
        var begun = 0;
        var run = new BulkRun(_run.Options, log, _ => throw new IOException("the disk is full"));

        Assert.That(
            () => run.RunAsync(
                Episode.Of([world], new(1, 10_000), 0).Select(episode => { begun++; return episode; }),
                [new OracleSight(), new OracleSight()], ParameterOverrides.None, CancellationToken.None),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("the disk is full"));
        Assert.That(begun, Is.LessThan(10_000));
    }

    [TestCase("name,age\nAnn,40\n", "line 1")]
    [TestCase("one line that does not end", "expected results")]
    public void AFileThatIsNoRunIsLeftAlone(string content, string naming)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Files.Results)!);
        File.WriteAllText(Files.Results, content);

        Assert.That(() => _run.RunAsync(), Throws.InstanceOf<FormatException>().With.Message.Contains(naming));
        Assert.That(File.ReadAllText(Files.Results), Is.EqualTo(content));
    }

    [Test]
    public async Task NoResultTellsHowLongTheMachineTook()
    {
        await _run.RunAsync();
        var timing = Csv.Read(File.ReadAllBytes(Files.Timing)).Skip(1).ToList();

        Assert.That(timing.Select(record => record.Fields[0]), Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6" }));
        Assert.That(timing.Select(record => double.Parse(record.Fields[1])), Is.All.GreaterThan(0));
        Assert.That(timing.Zip(_run.Rows.Skip(1), (time, row) => double.Parse(time.Fields[3]) - double.Parse(row[8])),
            Is.All.InRange(0, 1), "simulated seconds, with what it takes to begin");
    }
}
