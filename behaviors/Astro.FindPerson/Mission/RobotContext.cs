using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>What every mission of a robot shares: the home, the eyes, the wheels and the screen.</summary>
internal sealed class RobotContext : IAsyncDisposable
{
    private readonly IPublisher<Messages.StdMsgs.String> _screen;
    private readonly TransformBuffer _transforms;

    public RobotContext(INode node, SearchGround ground, SearchOptions search)
    {
        Node = node;
        Search = search;
        Ground = ground;
        FacePlaces = new FacePlaces(Ground);
        _transforms = new TransformBuffer(node);
        Faces = new FaceSightings(node, _transforms);
        Navigator = new Navigator(node);
        People = node.CreateClient(ListPeople.Type, "visual_id/list");
        _screen = node.CreatePublisher<Messages.StdMsgs.String>("screen/text", QosProfile.Latched);
    }

    public INode Node { get; }

    public SearchOptions Search { get; }

    public SearchGround Ground { get; }

    public FloorPlan Home => Ground.Home;

    public FacePlaces FacePlaces { get; }

    public FaceSightings Faces { get; }

    public Navigator Navigator { get; }

    public IServiceClient<ListPeople.Request, ListPeople.Response> People { get; }

    public Time Now => Node.Graph.Clock.Now;

    /// <summary>What the screen shows now.</summary>
    public string ScreenText { get; private set; } = "";

    public void Show(string text)
    {
        ScreenText = text;
        _screen.Publish(new Messages.StdMsgs.String { Data = text });
    }

    /// <summary>Where the robot is in <c>map</c> as of the newest transforms; null before there are any.</summary>
    public Pose2? Pose() => _transforms.TryLookupLatest("map", "base_link", out var pose, out _)
        ? new Pose2(pose.Translation.X, pose.Translation.Y, pose.Yaw)
        : null;

    public async ValueTask DisposeAsync()
    {
        await Faces.DisposeAsync();
        await Navigator.DisposeAsync();
        await People.DisposeAsync();
        await _screen.DisposeAsync();
        await _transforms.DisposeAsync();
    }
}
