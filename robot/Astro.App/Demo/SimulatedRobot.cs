using Astro.FindPerson;
using Astro.Home;
using Astro.Perception;
using Astro.Ros;
using Astro.Screen;
using Astro.Simulation;
using Astro.VisualId;

namespace Astro.App.Demo;

/// <summary>A robot and its home in one process: simulation, navigation, perception, behaviour on one graph.</summary>
internal sealed class SimulatedRobot : IAsyncDisposable
{
    private readonly InProcessGraph _graph;
    private readonly ParameterOverrides _parameters;
    private readonly World _world;
    private readonly FaceModels _models;
    private readonly List<IAsyncDisposable> _nodes = [];

    private SimulatedRobot(DemoOptions options)
    {
        _parameters = options.ParametersFile is { } file ? ParameterOverrides.Load(file) : ParameterOverrides.None;
        _world = WorldFile.Load(options.World);
        _models = options.Faces.LoadModels();
        Cast = Cast.Load(options.Faces, _models, _world, new RandomStreams(options.Seed).For("ids"));
        _graph = InProcessGraph.Simulated(pace: options.Pace);
        Operator = _graph.CreateNode("operator");
    }

    public Cast Cast { get; }

    /// <summary>Who is looked for.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Where the robot is at home.</summary>
    public FloorPlan Home => _world.Home;

    /// <summary>The node of whoever watches.</summary>
    public INode Operator { get; }

    /// <summary>Where the robot's screen is served; null for no screen.</summary>
    public Uri? Screen { get; private set; }

    /// <summary>Loads everything and starts the nodes; time does not pass before <see cref="FindAsync"/>.</summary>
    /// <exception cref="FormatException">A file or name is not as it should be; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read, or the screen's address cannot be had.</exception>
    public static async Task<SimulatedRobot> StartAsync(DemoOptions options)
    {
        var robot = new SimulatedRobot(options);
        try
        {
            await robot.AddNodesAsync(options);
            return robot;
        }
        catch
        {
            await robot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the robot to find the person, and runs the simulation until it has reported.</summary>
    /// <param name="options">Whom, and with what.</param>
    /// <param name="onFeedback">Called on the graph's executor.</param>
    /// <param name="cancellation">Cancels the goal; the robot reports all the same.</param>
    public Task<FindPersonAction.Result> FindAsync(
        DemoOptions options, Action<FindPersonAction.Feedback> onFeedback, CancellationToken cancellation) =>
        _graph.RunAsync(() => SendAsync(options, onFeedback, cancellation), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        for (var i = _nodes.Count - 1; i >= 0; i--)
            await _nodes[i].DisposeAsync();
        await _graph.DisposeAsync();
        _models.Dispose();
    }

    private async Task<FindPersonAction.Result> SendAsync(
        DemoOptions options, Action<FindPersonAction.Feedback> onFeedback, CancellationToken cancellation)
    {
        await using ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> client =
            new(Operator, FindPersonAction.Type, "find_person");
        await client.WaitForServerAsync(cancellation);
        var goal = await client.SendGoalAsync(new FindPersonAction.Goal
        {
            Person = Person.Id,
            Reminder = options.Reminder,
            Cargo = options.Cargo,
            TimeLimit = options.TimeLimit,
            Confirm = true,
        }, onFeedback, cancellation);
        using var cancel = cancellation.Register(() => _graph.Post(() => _ = goal.CancelAsync()));
        var ended = await goal.Result;

        // A goal that was cancelled before it began has an empty result.
        if (ended.Status == GoalStatus.Canceled)
            ended.Result.Outcome = FindPersonAction.Result.Canceled;
        return ended.Result;
    }

    private async Task AddNodesAsync(DemoOptions options)
    {
        Person = Cast.Find(options.Find);
        var away = options.Away.Select(name => Cast.Find(name).Name).ToHashSet();
        // With a screen, whoever looks at it answers, not the simulated person.
        var (home, camera) = Staging.Set(
            _world, Cast, options.Seed, options.Hour, away, answers: options.Screen is null);

        var behavior = new FindPersonOptions();
        if (options.Tree is not null)
            behavior = behavior with { Tree = options.Tree };
        _nodes.Add(new PerceptionNode(
            NewNode("perception"), _models.Detector, _models.Embedder, Cast.Gallery, _models.Fusion));
        _nodes.Add(new FindPersonNode(NewNode("behavior"), Home, behavior));
        _nodes.Add(new NavigationNode(NewNode(NavigationNode.NodeName), Home));
        _nodes.Add(new SimulationNode(NewNode("simulation"), home, camera, cargo: options.Cargo.Length > 0));
        if (_parameters.Undeclared is [var stray, ..])
            throw new ParameterException($"{stray}: no node has this parameter");
        if (options.Frames is not null)
            _ = new FrameRecorder(Operator, options.Frames);
        if (options.Screen is not null)
            await AddScreenAsync(options.Screen);
    }

    private INode NewNode(string name) => _graph.CreateNode(name, new NodeOptions { Parameters = _parameters });

    private async Task AddScreenAsync(string url)
    {
        var screen = await ScreenNode.StartAsync(NewNode("screen"), new ScreenOptions { Url = url });
        _nodes.Add(screen);
        Screen = screen.Address;
    }
}
