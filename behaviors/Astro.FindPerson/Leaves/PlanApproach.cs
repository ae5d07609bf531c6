using Astro.BehaviorTree;
using Astro.Home;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Finds a place to talk to the person from: at a conversational distance (Hall 1966, "personal" to "social"), as near
/// to straight in front of them as the ground allows, facing them.
/// <list type="table">
/// <item><term>Success</term><description>goal is set</description></item>
/// <item><term>Failure</term><description>they have not been seen lately, or no such place can be stood
/// on</description></item>
/// </list>
/// <code>&lt;PlanApproach person_id="{person_id}" distance="1.2" goal="{goal}"/&gt;</code>
/// </summary>
internal static class PlanApproach
{
    /// <summary>Nobody likes a robot nearer than this (m).</summary>
    private const double Nearest = 0.5;

    private const double AngleStep = Math.PI / 12;

    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private static readonly Port[] Ports =
    [
        Port.Input<string>("person_id", "who is approached"),
        Port.Input<double>("distance", "to stop at (m)", "1.2"),
        Port.Output<Pose2>("goal", "where to stand, facing the person"),
    ];

    public static NodeRegistry AddPlanApproach(this NodeRegistry registry, RobotContext robot, Mission mission) =>
        registry.AddAction("PlanApproach", Ports, ports =>
        {
            mission.Phase = "approach";
            if (robot.Faces.Known(ports.Get<string>("person_id"), Lately) is not { } person
                || Find(robot, person, Math.Max(Nearest, ports.Get<double>("distance"))) is not { } goal)
                return NodeStatus.Failure;
            mission.Enter(robot.Home.RoomAt(person.Position));
            ports.Set("goal", goal);
            return NodeStatus.Success;
        });

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
