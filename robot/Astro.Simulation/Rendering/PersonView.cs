namespace Astro.Simulation.Rendering;

/// <summary>How a person holds the body.</summary>
public enum Posture
{
    /// <summary>Upright, feet below the hips.</summary>
    Standing,

    /// <summary>On a seat about 0.45 m high, thighs level, feet on the floor.</summary>
    Sitting,
}

/// <summary>One person in one frame.</summary>
/// <param name="Model">What the person looks like.</param>
/// <param name="X">Where the pelvis is above the floor, metres in <c>map</c>.</param>
/// <param name="Y">Where the pelvis is above the floor, metres in <c>map</c>.</param>
/// <param name="Yaw">Where the body faces, radians in <c>map</c>.</param>
/// <param name="HeadYaw">Head relative to the body, radians, positive to the person's left.</param>
/// <param name="HeadPitch">Radians; positive looks down.</param>
/// <param name="Posture">Standing or sitting.</param>
public readonly record struct PersonView(
    PersonModel Model,
    double X,
    double Y,
    double Yaw,
    double HeadYaw = 0,
    double HeadPitch = 0,
    Posture Posture = Posture.Standing);
