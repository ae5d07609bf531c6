using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation;

/// <summary>A place where somebody may be: at the cooker, on the sofa.</summary>
/// <param name="Pose">Where the person is and faces, in <c>map</c>.</param>
/// <param name="Posture">Standing or sitting.</param>
/// <param name="Weight">How likely it is against the other spots, above zero.</param>
/// <param name="Hours">The hours of the day at which it is used, 0 to 24, the end excluded; may run past
/// midnight.</param>
public sealed record Spot(Pose2 Pose, Posture Posture, double Weight, (double From, double Until) Hours)
{
    /// <summary>Whether the spot is used at an hour of the day, 0 to 24.</summary>
    public bool IsOpenAt(double hour) => Hours.Contain(hour);
}
