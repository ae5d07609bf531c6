using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Finds a place to talk to the person from: at a conversational distance (Hall 1966, "personal" to "social"), as near
/// to straight in front of them as the ground allows, facing them. Asked again while the robot drives, it keeps to that
/// place until the person has moved from theirs or turned away from it; when they come up to the robot themselves, it
/// stays where it is. When navigation has failed to get to a place it finds another.
/// <list type="table">
/// <item><term>Success</term><description>goal is set</description></item>
/// <item><term>Failure</term><description>they have not been seen lately, no such place can be stood on, or
/// navigation got to none of three</description></item>
/// </list>
/// <code>&lt;ReactiveSequence&gt; &lt;PlanApproach person_id="{person_id}" distance="1.2" goal="{goal}"/&gt;
/// &lt;NavigateTo goal="{goal}"/&gt; &lt;/ReactiveSequence&gt;</code>
/// </summary>
internal sealed class PlanApproach(NodeConfig config, RobotContext robot, Mission mission) : SyncAction(config)
{
    /// <summary>Nobody likes a robot nearer than this (m).</summary>
    private const double Nearest = 0.5;

    /// <summary>From here on to the wished distance two people talk comfortably (m): the far phase of Hall's personal
    /// distance.</summary>
    private const double Comfortable = 0.76;

    /// <summary>Who moves less stands still, as far as can be told from their face's place (m).</summary>
    private const double Moved = 0.5;

    /// <summary>Who turns less still looks the same way, as far as can be told from their face (rad).</summary>
    private const double Turned = Math.PI / 3;

    /// <summary>This far to the side counts as in front (rad).</summary>
    private const double Frontal = Math.PI / 6;

    /// <summary>So many places are tried.</summary>
    private const int MostPlaces = 3;

    /// <summary>Where navigation cannot get to one place it cannot get to another this near either (m).</summary>
    private const double Same = 0.5;

    private const double AngleStep = Math.PI / 12;

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private readonly List<Point2> _failed = [];
    private Sighting? _aimedAt;
    private Pose2 _goal;

    public static NodeType Type(RobotContext robot, Mission mission) => new("PlanApproach", NodeKind.Action,
    [
        Port.Input<string>("person_id", "who is approached"),
        Port.Input<double>("distance", "to stop at (m)", "1.2"),
        Port.Output<Pose2>("goal", "where to stand, facing the person"),
    ], config => new PlanApproach(config, robot, mission))
    {
        Description = "Finds a place to talk to the person from, and another when they walk on or turn away.",
    };

    protected override NodeStatus Tick()
    {
        mission.Phase = "approach";
        if (robot.Faces.Known(Ports.Get<string>("person_id"), FaceSightings.Memory) is not { } person)
            return NodeStatus.Failure;
        if (_aimedAt is { } before && before.Position.DistanceTo(person.Position) < Moved
            && Math.Abs(Angles.Difference(before.Facing, person.Facing)) < Turned)
        {
            if (!robot.Navigator.HasFailed(_goal))
                return NodeStatus.Success;
            _failed.Add(_goal.Position);
        }
        else
        {
            _failed.Clear();
        }

        _aimedAt = null;
        var distance = Math.Max(Nearest, Ports.Get<double>("distance"));
        if (_failed.Count == MostPlaces || robot.Now - person.Stamp > Lately
            || (Here(person, distance) ?? Find(person, distance)) is not { } goal)
            return NodeStatus.Failure;
        (_aimedAt, _goal) = (person, goal);
        mission.Enter(robot.Home.RoomAt(person.Position));
        Ports.Set("goal", goal);
        return NodeStatus.Success;
    }

    /// <summary>Where the robot is, turned to the person, when that is a good place to talk to them from
    /// already.</summary>
    private Pose2? Here(Sighting person, double distance)
    {
        if (robot.Pose() is not { } pose
            || pose.Position.DistanceTo(person.Position) is var away && (away < Comfortable || away > distance)
            || Math.Abs(Angles.Difference(person.Facing, (pose.Position - person.Position).Angle)) > Frontal
            || HasFailed(pose.Position))
            return null;
        return pose with { Yaw = (person.Position - pose.Position).Angle };
    }

    /// <summary>Straight ahead of the person first, then ever more to either side, then from farther away.</summary>
    private Pose2? Find(Sighting person, double distance)
    {
        for (var stand = distance; stand <= distance + 0.8; stand += 0.2)
            for (var step = 0; step <= 12; step++)
            {
                var aside = (step + 1) / 2 * AngleStep * (step % 2 == 0 ? 1 : -1);
                var (sin, cos) = Math.SinCos(person.Facing + aside);
                var place = person.Position + new Point2(cos, sin) * stand;
                if (robot.CanStand(place) && !HasFailed(place)
                    && robot.Ground.Space.InSight(place, person.Position))
                    return new Pose2(place.X, place.Y, (person.Position - place).Angle);
            }

        return null;
    }

    private bool HasFailed(Point2 place)
    {
        foreach (var before in _failed)
            if (before.DistanceTo(place) < Same)
                return true;
        return false;
    }
}
