using Astro.Home;

namespace Astro.FindPerson;

/// <summary>How the camera stood when it took a frame.</summary>
/// <param name="Pose">Position and direction of view (m, rad, in <c>map</c>).</param>
/// <param name="FieldOfView">Horizontal (rad).</param>
/// <param name="TurnRate">Since the frame before, either way (rad/s, not negative).</param>
internal readonly record struct CameraView(Pose2 Pose, double FieldOfView, double TurnRate);
