using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Finds a place to talk to the person from: at a conversational distance (Hall 1966, "personal" to "social"), as near
/// to straight in front of them as the ground allows, facing them. Asked again while the robot drives, it keeps to that
/// place until the person has moved from theirs.
/// <list type="table">
/// <item><term>Success</term><description>goal is set</description></item>
/// <item><term>Failure</term><description>they have not been seen lately, or no such place can be stood
/// on</description></item>
/// </list>
/// <code>&lt;ReactiveSequence&gt; &lt;PlanApproach person_id="{person_id}" distance="1.2" goal="{goal}"/&gt;
/// &lt;NavigateTo goal="{goal}"/&gt; &lt;/ReactiveSequence&gt;</code>
/// </summary>
internal sealed class PlanApproach(NodeConfig config, RobotContext robot, Mission mission) : SyncAction(config)
{
    /// <summary>Nobody likes a robot nearer than this (m).</summary>
    private const double Nearest = 0.5;

    /// <summary>Who moves less stands still, as far as can be told from their face's place (m).</summary>
    private const double Moved = 0.5;

    private const double AngleStep = Math.PI / 12;

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private Sighting? _aimedAt;

    public static NodeType Type(RobotContext robot, Mission mission) => new("PlanApproach", NodeKind.Action,
    [
        Port.Input<string>("person_id", "who is approached"),
        Port.Input<double>("distance", "to stop at (m)", "1.2"),
        Port.Output<Pose2>("goal", "where to stand, facing the person"),
    ], config => new PlanApproach(config, robot, mission))
    {
        Description = "Finds a place to talk to the person from, and another when they walk on.",
    };

    protected override NodeStatus Tick()
    {
        mission.Phase = "approach";
        if (robot.Faces.Known(Ports.Get<string>("person_id"), FaceSightings.Memory) is not { } person)
            return NodeStatus.Failure;
        if (_aimedAt is { } before && before.Position.DistanceTo(person.Position) < Moved)
            return NodeStatus.Success;
        if (robot.Now - person.Stamp > Lately
            || Find(robot, person, Math.Max(Nearest, Ports.Get<double>("distance"))) is not { } goal)
            return NodeStatus.Failure;
        _aimedAt = person;
        mission.Enter(robot.Home.RoomAt(person.Position));
        Ports.Set("goal", goal);
        return NodeStatus.Success;
    }

    /// <summary>Straight ahead of the person first, then ever more to either side, then from farther away.</summary>
    private static Pose2? Find(RobotContext robot, Sighting person, double distance)
    {
        for (var stand = distance; stand <= distance + 0.8; stand += 0.2)
            for (var step = 0; step <= 12; step++)
            {
                var aside = (step + 1) / 2 * AngleStep * (step % 2 == 0 ? 1 : -1);
                var (sin, cos) = Math.SinCos(person.Facing + aside);
                var place = person.Position + new Point2(cos, sin) * stand;
                if (robot.Ground.Costmap.IsTraversable(place) && robot.Ground.Space.InSight(place, person.Position))
                    return new Pose2(place.X, place.Y, (person.Position - place).Angle);
            }

        return null;
    }
}
