using Astro.App.Simulate;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Tests.Simulate;

/// <summary>How single episodes end, and what their rows say.</summary>
public sealed class EpisodeRunTests
{
    private SmallRun _run = null!;

    [SetUp]
    public void MakeWorld() => _run = new SmallRun();

    [TearDown]
    public void RemoveWorld() => _run.Dispose();

    [Test]
    public async Task WhoeverIsAtHomeIsFoundByAWayThatIsMeasured()
    {
        var report = await RunAsync(new OracleSight());
        var row = report.Row;

        Assert.That((row.AtHome, row.Outcome, row.FalseFind, row.Error), Is.EqualTo((true, "DELIVERED", false, "")));
        Assert.That(row.ShortestPath, Is.InRange(2.5, 4.5), "from the first room to 1.2 m in front of the spots");
        Assert.That(row.Path, Is.InRange(row.ShortestPath!.Value - 0.5, 3 * row.ShortestPath!.Value));
        Assert.That(row.Spl, Is.EqualTo(Math.Min(1, row.ShortestPath!.Value / row.Path!.Value)).Within(1e-9));
        Assert.That(row.TimeToFind, Is.InRange(5, row.Total!.Value));
        Assert.That(row.Rooms, Does.Contain("there"));
        Assert.That(row.Frames, Is.EqualTo(10 * row.Total!.Value).Within(15));
        Assert.That(row.Looks, Is.GreaterThanOrEqualTo(3));
        Assert.That(report.Trail.Found!.Value.DistanceTo(
            report.Trail.People.Single(person => person.Name == "Ann").Position), Is.LessThan(0.3));
    }

    [Test]
    public async Task WhoeverIsAwayIsNotHome()
    {
        var row = (await RunAsync(new OracleSight(), options => options with { AwayShare = 1 })).Row;

        Assert.That((row.AtHome, row.Outcome, row.FalseFind), Is.EqualTo((false, "NOT_HOME", false)));
        Assert.That(new[] { row.TimeToFind, row.ShortestPath, row.Spl }, Is.All.Null);
    }

    [Test]
    public async Task FindingSomebodyElseIsAFalseFind()
    {
        var row = (await RunAsync(new MistakenSight())).Row;

        Assert.That(row.Outcome, Is.EqualTo("DELIVERED").Or.EqualTo("FOUND_NOT_DELIVERED"));
        Assert.That(row.FalseFind, Is.True);
        Assert.That(row.Spl, Is.Zero);
    }

    [Test]
    public async Task FindingSomebodyWhereNobodyIsAtHomeIsAFalseFind()
    {
        var row = (await RunAsync(new HauntedSight(), options => options with { AwayShare = 1 })).Row;

        Assert.That((row.AtHome, row.FalseFind), Is.EqualTo((false, true)), row.Error);
    }

    [Test]
    public async Task TheTimeLimitEndsASearch()
    {
        var row = (await RunAsync(new OracleSight(), options => options with { TimeLimit = 2 })).Row;

        Assert.That(row.Outcome, Is.EqualTo("TIMED_OUT"));
        Assert.That(row.Total, Is.EqualTo(2).Within(0.2));
    }

    [Test]
    public async Task AnExceptionMakesTheEpisodeFailedAndIsNamed()
    {
        var row = (await RunAsync(new BrokenSight())).Row;

        Assert.That((row.Episode, row.Outcome, row.Person), Is.EqualTo((1, "FAILED", "Ann")));
        Assert.That(row.Error, Is.EqualTo("the lens is broken"));
    }

    [Test]
    public async Task AnExceptionInACallbackMakesTheEpisodeFailedAndIsNamed()
    {
        var row = (await RunAsync(new FaintingSight())).Row;

        Assert.That((row.AtHome, row.Outcome), Is.EqualTo(((bool?)true, "FAILED")));
        Assert.That(row.Error, Does.Contain("fainted").And.Not.Contain("\n"));
        Assert.That(row.Spl, Is.Zero);
    }

    [Test]
    public async Task AWorldThatCannotBeOpenedMakesTheEpisodeFailed()
    {
        var episode = new Episode(7, "gone", new(() => throw new IOException("no such world")), 1, "Ann");
        var run = new EpisodeRun(new OracleSight(), ParameterOverrides.None, _run.Options);

        var row = (await run.RunAsync(episode, CancellationToken.None)).Row;

        Assert.That((row.Episode, row.AtHome, row.Outcome, row.Error),
            Is.EqualTo((7, (bool?)null, "FAILED", "no such world")));
    }

    private Task<EpisodeReport> RunAsync(ISight sight, Func<SimulateOptions, SimulateOptions>? change = null)
    {
        var options = change is null ? _run.Options : change(_run.Options);
        var place = new Lazy<Place>(() => new("world", WorldFile.Load(options.Worlds[0])));
        return new EpisodeRun(sight, ParameterOverrides.None, options)
            .RunAsync(new Episode(1, "world", place, 1, "Ann"), CancellationToken.None);
    }

    /// <summary>A sight that does not come up.</summary>
    private sealed class BrokenSight : Sight
    {
        public override IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation) =>
            throw new InvalidOperationException("the lens is broken");
    }

    /// <summary>A sight that gives up after three seconds.</summary>
    private sealed class FaintingSight : Sight
    {
        public override IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation)
        {
            node.CreateTimer(TimeSpan.FromSeconds(3), () => throw new InvalidOperationException("fainted\nfor good"));
            return base.Perceive(node, place, simulation);
        }
    }

    /// <summary>A sight that takes Ben for Ann and the other way round.</summary>
    private sealed class MistakenSight : Sight
    {
        public override IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation)
        {
            var truth = node.Graph.CreateNode("truth", new NodeOptions
            {
                Remappings = [Remapping.Parse("perception/identities:=told/identities")],
            });
            var identities = node.CreatePublisher<Messages.Astro.IdentityArray>("perception/identities");
            node.CreateSubscription<Messages.Astro.IdentityArray>("told/identities", told =>
            {
                foreach (var identity in told.Identities)
                    if (identity.PersonId.Length > 0)
                        identity.PersonId = identity.PersonId.EndsWith('0') ? "p_oracle1" : "p_oracle0";
                identities.Publish(told);
            });
            return new OracleNode(truth, simulation, ["Ann", "Ben"]);
        }
    }

    /// <summary>A sight that says "Found" on its own, though nobody is there, and then gives up.</summary>
    private sealed class HauntedSight : Sight
    {
        public override IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation)
        {
            var screen = node.CreatePublisher<Messages.StdMsgs.String>("screen/text", QosProfile.Latched);
            node.CreateTimer(TimeSpan.FromSeconds(3), () => screen.Publish(new() { Data = "Found Ann" }));
            node.CreateTimer(TimeSpan.FromSeconds(4), () => throw new InvalidOperationException("fainted"));
            return base.Perceive(node, place, simulation);
        }
    }

    private abstract class Sight : ISight
    {
        private readonly OracleSight _oracle = new();

        public IReadOnlyList<Resident> People(Place place) => _oracle.People(place);

        public SimulatedCamera? Camera(Place place, IReadOnlyList<PlacedResident> people, int seed) => null;

        public virtual IAsyncDisposable Perceive(INode node, Place place, SimulationNode simulation) =>
            _oracle.Perceive(node, place, simulation);

        public void Dispose() => _oracle.Dispose();
    }
}
