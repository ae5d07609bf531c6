using Astro.BehaviorTree;
using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Goes to where a face can be told, in front of it as the ground allows, and waits for a verdict; where that tells
/// nothing, does so again from another side.
/// <list type="table">
/// <item><term>Running</term><description>on the way or looking</description></item>
/// <item><term>Failure</term><description>there was a verdict, or the face was not told from anywhere: either way it is
/// settled</description></item>
/// <item><term>halted</term><description>the robot stops</description></item>
/// </list>
/// On the way the face may well be out of view, so nothing that asks for it may stand before this in a reactive
/// sequence.
/// <code>&lt;Sequence&gt; &lt;FaceUndecided face="{face}"/&gt; &lt;InspectFace face="{face}"/&gt;
/// &lt;/Sequence&gt;</code>
/// </summary>
internal sealed class InspectFace(NodeConfig config, RobotContext robot, Mission mission) : StatefulAction(config)
{
    /// <summary>Nobody likes a robot nearer than this (m).</summary>
    private const double Nearest = 0.9;

    /// <summary>How much farther off than wished a face is told yet (m).</summary>
    private const double Beyond = 0.6;

    /// <summary>A drive that takes longer is not worth it.</summary>
    private static readonly TimeSpan LongestDrive = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(1);

    private readonly List<Point2> _tried = [];
    private Sighting _face = null!;
    private Drive? _drive;
    private Time _deadline;

    public static NodeType Type(RobotContext robot, Mission mission) => new("InspectFace", NodeKind.Action,
    [
        Port.Input<Sighting>("face", "whom to look at"),
        Port.Input<double>("distance", "to look from (m)", "1.8"),
        Port.Input<double>("patience", "at each place (s)", "4"),
        Port.Input<int>("places", "to look from before giving the face up", "3"),
    ], config => new InspectFace(config, robot, mission))
    {
        Description = "Goes near enough to a face to tell whose it is.",
    };

    protected override NodeStatus OnStart()
    {
        mission.Phase = "look";
        _face = Ports.Get<Sighting>("face");
        _tried.Clear();
        return SetOff();
    }

    protected override NodeStatus OnRunning()
    {
        if (robot.Faces.Nearest(_face.Position, SettledFaces.Radius, Lately) is { } face)
        {
            if (face.Verdict != Identity.Undecided)
                return End();
            _face = face;
        }

        if (_drive is { State: not DriveState.Underway })
        {
            _drive = null;
            _deadline = robot.Steady + TimeSpan.FromSeconds(Ports.Get<double>("patience"));
        }

        return robot.Steady < _deadline ? NodeStatus.Running : SetOff();
    }

    protected override void OnHalted() => _drive?.Cancel();

    private NodeStatus SetOff()
    {
        _drive?.Cancel();
        if (_tried.Count >= Ports.Get<int>("places") || robot.Pose() is not { } pose || Place(pose) is not { } place)
        {
            mission.Settled.GiveUp(_face, robot.Now);
            return End();
        }

        _tried.Add(place.Position);
        _drive = robot.Navigator.Go(place);
        _deadline = robot.Steady + LongestDrive;
        return NodeStatus.Running;
    }

    /// <summary>Where the ground allows nothing better, the robot looks once from where it stands.</summary>
    private Pose2? Place(Pose2 pose)
    {
        var distance = Ports.Get<double>("distance");
        var face = new Pose2(_face.Position.X, _face.Position.Y, _face.Facing);
        var place = robot.FacePlaces.Find(face, pose.Position, distance, Nearest, distance + Beyond, _tried);
        return place ?? (_tried.Count == 0 ? pose with { Yaw = (_face.Position - pose.Position).Angle } : null);
    }

    private NodeStatus End()
    {
        _drive?.Cancel();
        _drive = null;
        return NodeStatus.Failure;
    }
}
