using Astro.BehaviorTree;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Whether there is a face in view that has had no verdict for a while and was not looked into before.
/// <list type="table">
/// <item><term>Success</term><description>yes: face is the nearest such</description></item>
/// <item><term>Failure</term><description>no</description></item>
/// </list>
/// <code>&lt;FaceUndecided after="1.0" face="{face}"/&gt;</code>
/// </summary>
/// <remarks>A face that was in view a moment ago counts, so that a flicker of the detector does not end the
/// look.</remarks>
internal static class FaceUndecided
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

    private static readonly Port[] Ports =
    [
        Port.Input<double>("after", "in view without a verdict for so long (s); most need less and no stop", "1.0"),
        Port.Output<Sighting>("face", "the nearest face without a verdict"),
    ];

    public static NodeRegistry AddFaceUndecided(this NodeRegistry registry, RobotContext robot, Mission mission) =>
        registry.AddAction("FaceUndecided", Ports, ports =>
        {
            var after = TimeSpan.FromSeconds(ports.Get<double>("after"));
            if (robot.Faces.Undecided(Moment, after, mission.Settled) is not { } face)
                return NodeStatus.Failure;
            ports.Set("face", face);
            return NodeStatus.Success;
        });
}
