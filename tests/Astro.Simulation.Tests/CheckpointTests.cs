using Astro.Home;
using Astro.Ros;

namespace Astro.Simulation.Tests;

public sealed class CheckpointTests
{
    private DirectoryInfo _folder = null!;

    private string Json => Path.Combine(_folder.FullName, "state", "simulation.json");

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("astro-checkpoint-");

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [Test]
    public void There_is_none_at_first() => Assert.That(Checkpoint.Load(Json), Is.Null);

    [Test]
    public async Task A_simulation_writes_where_it_was_and_time_goes_on_from_there()
    {
        await using var graph = InProcessGraph.Simulated();
        var home = new SimulatedHome(TestWorlds.Apartment, [], new SimulationOptions { Seed = 5 });
        var node = graph.CreateNode("simulation");
        var simulation = new SimulationNode(node, home, cargo: true);
        Checkpoints.Write(node, simulation, Json);
        node.CreateTimer(TimeSpan.FromSeconds(0.1), () => home.Robot.Command(new(0.3, 0.2)));
        await graph.RunAsync(Time.FromSeconds(3.5));
        var last = Checkpoint.Load(Json)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Nanoseconds, Is.EqualTo(3_000_000_000));
            Assert.That(last.Resumption, Is.GreaterThan(graph.Clock.Now), "no time that others saw comes again");
            Assert.That(last.Travelled, Is.InRange(0.5, home.Robot.Travelled));
            Assert.That((last.Seed, last.Cargo), Is.EqualTo((5, true)));
        }
        var next = new SimulatedHome(TestWorlds.Apartment, [], new SimulationOptions { Seed = 5 });
        next.Robot.Place(last.Robot, last.Travelled);
        next.Step();
        Assert.That(next.Robot.Pose.Position.DistanceTo(new Point2(last.X, last.Y)), Is.LessThan(1e-9), "at rest");
    }

    [Test]
    public async Task A_file_that_cannot_be_written_is_named_at_once()
    {
        await using var graph = InProcessGraph.Simulated();
        var node = graph.CreateNode("simulation");
        var simulation = new SimulationNode(node, new SimulatedHome(TestWorlds.Apartment, []));
        Directory.CreateDirectory(Json);
        Assert.That(() => Checkpoints.Write(node, simulation, Json),
            Throws.InstanceOf<IOException>().With.Message.StartsWith(Json));
    }

    [Test]
    public async Task A_file_that_can_no_longer_be_written_is_named_once_until_it_can_be_again()
    {
        await using var graph = InProcessGraph.Simulated();
        var (lines, failures) = (new List<string>(), new List<CallbackFailure>());
        graph.Logged += entry => lines.Add($"{entry.Level} {entry.Text}");
        graph.CallbackFailed += failures.Add;
        var node = graph.CreateNode("simulation");
        Checkpoints.Write(node, new SimulationNode(node, new SimulatedHome(TestWorlds.Apartment, [])), Json);
        var folder = Path.GetDirectoryName(Json)!;
        Directory.Delete(folder, recursive: true);
        await graph.RunAsync(Time.FromSeconds(3.5));
        Assert.That(lines.Single(), Does.StartWith($"Warn {Json}: no checkpoint can be written"));
        Directory.CreateDirectory(folder);
        await graph.RunAsync(Time.FromSeconds(5.5));
        Assert.That(lines.Skip(1), Is.EqualTo(new[] { $"Info {Json}: checkpoints are written again" }));
        Assert.That(Checkpoint.Load(Json)!.Nanoseconds, Is.EqualTo(5_000_000_000));
        File.Delete(Json);
        Directory.CreateDirectory(Json);
        await graph.RunAsync(Time.FromSeconds(8.5));
        Assert.That(lines.Skip(2).Single(), Does.StartWith("Warn "), "another time");
        Assert.That(failures, Is.Empty);
    }

    [TestCase("/dev/full")]
    [TestCase("/dev/zero")]
    [TestCase("/dev/null")]
    public void A_device_is_no_checkpoint(string device) => Assert.That(
        () => Checkpoint.Load(device), Throws.InstanceOf<FormatException>().With.Message.StartsWith($"{device}: "));

    [TestCase("{ \"Seed\": ")]
    [TestCase("{}")]
    [TestCase("{ \"Seed\": 5, \"Nanoseconds\": 3000000000, \"X\": 1, \"Y\": 2, \"Yaw\": 0, \"Travelled\": 1 }")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("""{ "Seed": 1, "Nanoseconds": 1, "X": 1e999, "Y": 2, "Yaw": 0, "Travelled": 1, "Cargo": false }""")]
    [TestCase("""{ "Seed": 1, "Nanoseconds": -1, "X": 1, "Y": 2, "Yaw": 0, "Travelled": 1, "Cargo": false }""")]
    [TestCase("""{"Seed":1, "Nanoseconds":9223372036854775807, "X":1, "Y":2, "Yaw":0, "Travelled":1, "Cargo":false}""")]
    public void A_file_that_is_something_else_is_named(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Json)!);
        File.WriteAllText(Json, text);
        Assert.That(() => Checkpoint.Load(Json), Throws.InstanceOf<FormatException>().With.Message.StartsWith(Json));
    }
}
