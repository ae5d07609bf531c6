using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>
/// Navigation, camera and perception in one: it jumps to each goal after a second, and recognises whoever stands within
/// three metres, in view and facing it, after three frames. No pixels are drawn.
/// </summary>
internal sealed class FakeRobot
{
    private const double FocalLength = 554;
    private static readonly TimeSpan FramePeriod = TimeSpan.FromSeconds(0.1);

    private readonly INode _node;
    private readonly SearchSpace _space;
    private readonly TransformBroadcaster _transforms;
    private readonly IPublisher<CameraInfo> _camera;
    private readonly IPublisher<FaceArray> _faces;
    private readonly IPublisher<IdentityArray> _identities;
    private readonly IPublisher<Odometry> _odometry;
    private readonly Dictionary<string, int> _looks = [];
    private IAsyncDisposable? _navigation;

    public FakeRobot(INode node, FloorPlan home, bool drives = true)
    {
        _node = node;
        _space = new SearchSpace(home);
        Pose = home.Dock;
        _transforms = new TransformBroadcaster(node);
        _camera = node.CreatePublisher<CameraInfo>("camera/camera_info", QosProfile.SensorData);
        _faces = node.CreatePublisher<FaceArray>("perception/faces");
        _identities = node.CreatePublisher<IdentityArray>("perception/identities");
        _odometry = node.CreatePublisher<Odometry>("odom");
        if (drives)
            _navigation = Navigation();
        node.CreateService(ListPeople.Type, "visual_id/list", _ => ValueTask.FromResult(new ListPeople.Response
        {
            Ids = [.. Enrolled.Keys],
            Names = [.. Enrolled.Values],
        }));
        node.CreateTimer(FramePeriod, Frame);
    }

    public Pose2 Pose { get; set; }

    /// <summary>Who can be recognised: id → name.</summary>
    public SortedDictionary<string, string> Enrolled { get; } = new() { ["p_1"] = "Bob", ["p_2"] = "Alice" };

    /// <summary>Who is at home: id → where, and which way they face.</summary>
    public SortedDictionary<string, Pose2> AtHome { get; } = [];

    /// <summary>The error that every drive ends with; 0 for none.</summary>
    public ushort NavigationError { get; set; }

    /// <summary>What it says of the error.</summary>
    public string NavigationMessage { get; set; } = "the way is blocked";

    /// <summary>The state of the managed node that navigates, by lifecycle_msgs/msg/State; null until
    /// <see cref="Manage"/>.</summary>
    public byte? Lifecycle { get; set; }

    /// <summary>Whether the robot knows where it is.</summary>
    public bool IsLocalised { get; set; } = true;

    /// <summary>What navigation throws when it is sent a goal; null for nothing.</summary>
    public Exception? NavigationFault { get; set; }

    /// <summary>Whether camera and perception are away.</summary>
    public bool IsBlind { get; set; }

    public List<Pose2> Goals { get; } = [];

    /// <summary>Those of the goals that were reached.</summary>
    public List<Pose2> Arrivals { get; } = [];

    /// <summary>Called with each goal when the robot sets off.</summary>
    public event Action<Pose2>? Setting;

    /// <summary>Called with each goal that was reached.</summary>
    public event Action<Pose2>? Arrived;

    /// <summary>Navigation dies and comes back later.</summary>
    public async Task RestartNavigationAsync(TimeSpan later)
    {
        await _navigation!.DisposeAsync();
        await _node.Graph.Clock.Delay(later);
        _navigation = Navigation();
    }

    /// <summary>From now on navigation is a managed node, and in that state.</summary>
    public void Manage(byte state)
    {
        Lifecycle = state;
        _node.CreateService(GetState.Type, "bt_navigator/get_state", _ => ValueTask.FromResult(
            new GetState.Response
            {
                CurrentState = { Id = Lifecycle.Value, Label = IsInactive ? "inactive" : "active" },
            }));
    }

    /// <summary>Navigation comes up.</summary>
    public void StartNavigation() => _navigation = Navigation();

    public bool Sees(string id) => AtHome.TryGetValue(id, out var person) && IsSeen(person);

    private ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> Navigation() =>
        new(_node, NavigateToPose.Type, "navigate_to_pose", DriveAsync,
            _ => NavigationFault is { } fault ? throw fault : IsInactive ? "it is not active" : null);

    private bool IsInactive => Lifecycle is not (null or State.PrimaryStateActive);

    private async Task<GoalOutcome<NavigateToPose.Result>> DriveAsync(
        ServerGoal<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback> goal)
    {
        var target = goal.Goal.Pose.Pose;
        var yaw = 2 * Math.Atan2(target.Orientation.Z, target.Orientation.W);
        var pose = new Pose2(target.Position.X, target.Position.Y, yaw);
        Goals.Add(pose);
        Setting?.Invoke(pose);
        await _node.Graph.Clock.Delay(TimeSpan.FromSeconds(1), goal.Canceling);
        if (IsInactive)
            return GoalOutcome.Aborted(new NavigateToPose.Result());
        if (NavigationError != 0)
            return GoalOutcome.Aborted(
                new NavigateToPose.Result { ErrorCode = NavigationError, ErrorMsg = NavigationMessage });
        Pose = pose;
        Arrivals.Add(pose);
        Arrived?.Invoke(pose);
        return GoalOutcome.Succeeded(new NavigateToPose.Result());
    }

    private void Frame()
    {
        var now = _node.Graph.Clock.Now;
        var header = new Header { Stamp = now, FrameId = "camera_optical" };
        if (IsLocalised)
            _transforms.Send("map", "base_link", now, RigidTransform.FromPlanar(Pose.X, Pose.Y, Pose.Yaw));
        _transforms.Send("base_link", "camera_optical", now, new RigidTransform(default, Optical));
        _odometry.Publish(new Odometry { Pose = { Pose = { Position = { X = Pose.X, Y = Pose.Y } } } });
        _camera.Publish(new CameraInfo
        {
            Header = header,
            Width = 640,
            Height = 480,
            K = [FocalLength, 0, 320, 0, FocalLength, 240, 0, 0, 1],
        });
        if (IsBlind)
            return;
        var seen = AtHome.Where(person => IsSeen(person.Value)).ToList();
        Face[] faces = [.. seen.Select(person => FaceOf(person.Key, person.Value))];
        Identity[] identities = [.. seen.Select(person => IdentityOf(person.Key))];
        _faces.Publish(new FaceArray { Header = header, Faces = faces });
        _identities.Publish(new IdentityArray { Header = header, Identities = identities });
    }

    /// <summary>Turns the optical axis (z) forward and its x to the right, by REP-103.</summary>
    public static Rotation Optical { get; } = Rotation.FromMessage(
        new Messages.GeometryMsgs.Quaternion { X = -0.5, Y = 0.5, Z = -0.5, W = 0.5 });

    private bool IsSeen(Pose2 person)
    {
        var bearing = Pose.BearingTo(person.Position);
        var facing = Math.Abs(person.BearingTo(Pose.Position));
        return Math.Abs(bearing) < 0.5 && facing < 1 && Pose.Position.DistanceTo(person.Position) < 3
            && _space.InSight(Pose.Position, person.Position);
    }

    private Face FaceOf(string id, Pose2 person)
    {
        var column = 320 - FocalLength * Math.Tan(Pose.BearingTo(person.Position));
        return new Face
        {
            TrackId = TrackOf(id),
            X = (float)column - 20,
            Y = 220,
            Width = 40,
            Height = 40,
            Distance = (float)Pose.Position.DistanceTo(person.Position),
            Yaw = (float)-person.BearingTo(Pose.Position),
        };
    }

    private Identity IdentityOf(string id)
    {
        var looks = _looks[id] = _looks.GetValueOrDefault(id) + 1;
        var verdict = looks < 4 ? Identity.Undecided : Enrolled.ContainsKey(id) ? Identity.Known : Identity.Unknown;
        return new Identity
        {
            TrackId = TrackOf(id),
            Verdict = verdict,
            PersonId = verdict == Identity.Known ? id : "",
            Name = verdict == Identity.Known ? Enrolled[id] : "",
        };
    }

    private uint TrackOf(string id) => (uint)AtHome.Keys.ToList().IndexOf(id) + 1;
}
