using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>What every mission of a robot shares: the home, the eyes, the wheels and the screen.</summary>
internal sealed class RobotContext : IAsyncDisposable
{
    private readonly IPublisher<Messages.StdMsgs.String> _screen;
    private readonly TransformBuffer _transforms;

    /// <summary>A localiser that has told nothing for so long does not localise any more.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    public RobotContext(INode node, FindPersonConfiguration configuration)
    {
        Node = node;
        Search = configuration.Search;
        Ground = configuration.Ground;
        KeepOut = new KeepOut(node, configuration.KeepOutTopic);
        FacePlaces = new FacePlaces(Ground, KeepOut.Contains);
        _transforms = new TransformBuffer(node);
        Faces = new FaceSightings(node, _transforms);
        Odometer = new Odometer(node);
        Navigator = new Navigator(node, configuration.NavigationServer);
        People = node.CreateClient(ListPeople.Type, "visual_id/list");
        _screen = node.CreatePublisher<Messages.StdMsgs.String>("screen/text", QosProfile.Latched);
    }

    public INode Node { get; }

    public SearchOptions Search { get; }

    public SearchGround Ground { get; }

    public FloorPlan Home => Ground.Home;

    public KeepOut KeepOut { get; }

    public FacePlaces FacePlaces { get; }

    public FaceSightings Faces { get; }

    public Odometer Odometer { get; }

    public Navigator Navigator { get; }

    public IServiceClient<ListPeople.Request, ListPeople.Response> People { get; }

    public Time Now => Node.Graph.Clock.Now;

    /// <summary>For deadlines, which hold where a simulation begins anew, too.</summary>
    public Time Steady => Node.Graph.Clock.Steady;

    public void Show(string text) => _screen.Publish(new Messages.StdMsgs.String { Data = text });

    /// <summary>Where the robot is in <c>map</c> as of the newest transforms; null before there are any.</summary>
    public Pose2? Pose() => _transforms.TryLookupLatest("map", "base_link", out var pose, out _)
        ? new Pose2(pose.Translation.X, pose.Translation.Y, pose.Yaw)
        : null;

    /// <summary>That the robot's place in <c>map</c> is not known, in words; null when it is.</summary>
    public string? WhyLost() => !_transforms.TryLookupLatest("map", "base_link", out _, out var time)
        ? "no transform from map to base_link: is the robot localised?"
        : Now - time <= LongestSilence ? null
        : $"no transform from map to base_link for {(Now - time).TotalSeconds:F0} s: is the robot localised?";

    /// <summary>Why the robot cannot set off, in words; null when it can. As Nav2's own tools wait: for the server, for
    /// the localisation that it waits for itself, and until it works.</summary>
    public async Task<string?> WhyNotReadyAsync() =>
        Navigator.WhyAbsent ?? WhyLost() ?? await Navigator.WhyInactiveAsync();

    /// <summary>Whether the robot may stand at a place (m, in <c>map</c>): it fits there and nothing forbids
    /// it.</summary>
    public bool CanStand(Point2 place) => Ground.Costmap.IsTraversable(place) && !KeepOut.Contains(place);

    public async ValueTask DisposeAsync()
    {
        await KeepOut.DisposeAsync();
        await Faces.DisposeAsync();
        await Odometer.DisposeAsync();
        await Navigator.DisposeAsync();
        await People.DisposeAsync();
        await _screen.DisposeAsync();
        await _transforms.DisposeAsync();
    }
}
