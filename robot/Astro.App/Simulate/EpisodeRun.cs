using Astro.App.Demo;
using Astro.FindPerson;
using Astro.Home;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>Runs episodes, one at a time, each on a graph of its own.</summary>
/// <param name="sight">The robot's perception, which the episodes share.</param>
/// <param name="parameters">Of the nodes.</param>
/// <param name="options">Time limit and the chance to be out.</param>
internal sealed class EpisodeRun(ISight sight, ParameterOverrides parameters, SimulateOptions options)
{
    /// <summary>People are up and may be out in these hours of the day.</summary>
    public const double Morning = 7, Evening = 23;

    /// <summary>Farther from the truth (m) no sighting is of that person.</summary>
    private const double SamePlace = 1.0;

    /// <summary>Runs an episode to a defined outcome: whatever goes wrong makes it FAILED, with the error.</summary>
    /// <param name="episode">Which.</param>
    /// <param name="cancellation">Ends it without an outcome.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<EpisodeReport> RunAsync(Episode episode, CancellationToken cancellation)
    {
        try
        {
            return await SearchAsync(episode, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new(Begin(episode) with { Error = error.Message.ReplaceLineEndings(" ") }, Trail.None, 0);
        }
    }

    /// <summary>Brings the nodes up once, to tell of parameters that none of them has.</summary>
    /// <exception cref="ParameterException">There is one, or one has the wrong type or is out of range.</exception>
    public static async Task CheckParametersAsync(Place place, ISight sight, ParameterOverrides parameters)
    {
        await using var graph = InProcessGraph.Simulated();
        var home = new SimulatedHome(place.World, []);
        await using var simulation = new SimulationNode(graph.CreateNode("simulation"), home);
        await using var perception = sight.Perceive(
            graph.CreateNode("perception", new NodeOptions { Parameters = parameters }), place, simulation);
        await using var behavior = new FindPersonNode(
            graph.CreateNode("behavior", new NodeOptions { Parameters = parameters }), place.World.Home);
        if (parameters.Undeclared is [var stray, ..])
            throw new ParameterException($"{stray}: no node has this parameter");
    }

    /// <summary>What the results call a world: no row of oracle perception shall pass for one of the real.</summary>
    public static string NameOf(string world, bool oracle) => oracle ? $"{world} (oracle)" : world;

    private async Task<EpisodeReport> SearchAsync(Episode episode, CancellationToken cancellation)
    {
        var place = episode.Place.Value;
        var streams = new RandomStreams(episode.Seed);
        // Of world and seed: homes of one seed would otherwise all be at the same hour, with the same people out.
        var hour = Morning + (Evening - Morning) * streams.For($"hour in {episode.World}").NextDouble();
        var away = sight.Household(place)
            .Where(name => streams.For($"away {name} from {episode.World}").NextDouble() < options.AwayShare)
            .ToHashSet();
        var people = place.World.Populate(
            sight.People(place), streams.For($"people in {episode.World}"), hour, away);
        var home = new SimulatedHome(place.World, people, new SimulationOptions { Seed = episode.Seed });

        await using var graph = InProcessGraph.Simulated();
        await using var simulation = new SimulationNode(
            NewNode(graph, "simulation"), home, sight.Camera(place, people, episode.Seed));
        await using var perception = sight.Perceive(NewNode(graph, "perception"), place, simulation);
        await using var behavior = new FindPersonNode(NewNode(graph, "behavior"), place.World.Home);
        await using var navigation = new NavigationNode(NewNode(graph, NavigationNode.NodeName), place.World.Home);
        var failed = new TaskCompletionSource<FindPersonAction.Result>();
        graph.CallbackFailed += failure => failed.TrySetException(new EpisodeException(failure.ToString()));
        var watching = graph.CreateNode("operator");
        var witness = new Witness(watching, home, options.TimeLimit,
            reason => failed.TrySetException(new EpisodeException(reason)));
        var started = home.People.ToArray().FirstOrDefault(person => person.Resident.Name == episode.Person)?.Position;
        var shortest = started is { } where ? place.ShortestPathTo(where) : null;
        var row = Begin(episode) with { AtHome = started is not null, ShortestPath = shortest };
        try
        {
            var result = await graph.RunAsync(
                async () => await await Task.WhenAny(FindAsync(watching, episode.Person), failed.Task), cancellation);
            row = Complete(row, result, witness);
            row = row with { Path = home.Robot.Travelled, Spl = SplOf(row, home.Robot.Travelled) };
            return Report(row, FoundAt(result));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever ended it, it was somebody at home or not, and may have been a false find.
            row = row with
            {
                Error = error.Message.ReplaceLineEndings(" "),
                FalseFind = witness.WhenFound is { } there && !there.Any(one => one.Name == episode.Person),
                Path = home.Robot.Travelled,
                Spl = SplOf(row, 0),
            };
            return Report(Observed(row, witness), null);
        }

        EpisodeReport Report(EpisodeRow done, Point2? found) =>
            new(done, new(witness.Trail, witness.People(), found), graph.Clock.Now.Seconds);
    }

    private async Task<FindPersonAction.Result> FindAsync(INode node, string person)
    {
        await using ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> client =
            new(node, FindPersonAction.Type, "find_person");
        await client.WaitForServerAsync();
        var goal = await client.SendGoalAsync(new FindPersonAction.Goal
        {
            Person = person,
            Reminder = "Time for your medicine",
            TimeLimit = options.TimeLimit,
            Confirm = true,
        });
        return (await goal.Result).Result;
    }

    private INode NewNode(InProcessGraph graph, string name) =>
        graph.CreateNode(name, new NodeOptions { Parameters = parameters });

    /// <summary>A row of an episode that has not ended yet.</summary>
    private EpisodeRow Begin(Episode episode) => new()
    {
        Episode = episode.Number,
        World = NameOf(episode.World, options.Oracle),
        Seed = episode.Seed,
        Person = episode.Person,
        Outcome = Outcome.Name(FindPersonAction.Result.Failed),
    };

    private static EpisodeRow Complete(EpisodeRow row, FindPersonAction.Result result, Witness witness) =>
        Observed(row, witness) with
        {
            Outcome = Outcome.Name(result.Outcome),
            FalseFind = FoundAt(result) is { } place && witness.WhenFound is { } people
                && !IsThere(row.Person, place, people),
            TimeToFind = double.IsNaN(result.TimeToFind) ? null : result.TimeToFind,
            Total = result.TotalTime,
            Rooms = result.Rooms,
            Error = result.Outcome == FindPersonAction.Result.Failed ? result.ErrorMsg.ReplaceLineEndings(" ") : "",
        };

    private static EpisodeRow Observed(EpisodeRow row, Witness witness) =>
        row with { Frames = witness.Frames, Looks = witness.Looks };

    private static double? SplOf(EpisodeRow row, double taken) =>
        row.IsReachable ? PathEfficiency.Spl(row.IsFound, row.ShortestPath!.Value, taken) : null;

    private static Point2? FoundAt(FindPersonAction.Result result) => result.PersonPose.Header.FrameId.Length == 0
        ? null
        : new(result.PersonPose.Pose.Position.X, result.PersonPose.Pose.Position.Y);

    /// <summary>Whether it is that person who is at a place: near it, and nobody nearer.</summary>
    private static bool IsThere(
        string person, Point2 place, IReadOnlyList<(string Name, Point2 Position)> people)
    {
        if (people.Count == 0)
            return false;
        var nearest = people.MinBy(one => one.Position.DistanceTo(place));
        return nearest.Name == person && nearest.Position.DistanceTo(place) < SamePlace;
    }
}
