using Astro.Home;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.People;

namespace Astro.Simulation;

/// <summary>How the camera sees somebody's face, by geometry alone.</summary>
/// <param name="X">Column of its centre (px).</param>
/// <param name="Y">Row of its centre (px).</param>
/// <param name="Width">Of its square box (px).</param>
/// <param name="Yaw">Against the line of sight (rad), positive when looking to the person's left.</param>
/// <param name="Pitch">Against the line of sight (rad), positive when looking up.</param>
/// <param name="Distance">Camera to face (m).</param>
internal readonly record struct FaceView(
    double X, double Y, double Width, double Yaw, double Pitch, double Distance)
{
    // The eyes below the crown (m), and the grown-up whom the body's measures are for (m).
    private const double BelowCrown = 0.115;
    private const double ReferenceHeight = 1.75;

    // Nearer than this (m) a face does not fit the picture.
    private const double Nearest = 0.3;

    /// <summary>
    /// Looks from the robot's camera at somebody: null when the middle of the face is outside the picture, or the face
    /// is too small, turned away, or behind a wall or high furniture.
    /// </summary>
    public static FaceView? Of(
        SimulatedPerson person, Pose2 robot, CameraModel camera, Surroundings surroundings, OracleOptions options)
    {
        var place = robot.InverseTransform(person.Position);
        if (place.X < Nearest)
            return null;
        double rise = EyeHeight(person) - CameraTopics.Height;
        double distance = Math.Sqrt(place.X * place.X + place.Y * place.Y + rise * rise);
        double width = camera.Fx * options.FaceWidth / distance;
        double column = camera.Cx - camera.Fx * place.Y / place.X, row = camera.Cy - camera.Fy * rise / place.X;
        if (width < options.MinSeenWidth
            || column < 0 || column > camera.Width - 1 || row < 0 || row > camera.Height - 1)
            return null;
        double towards = (robot.Position - person.Position).Angle;
        double yaw = Angles.Difference(towards, person.BodyYaw + person.HeadYaw);
        if (Math.Abs(yaw) > options.MaxSeenTurn
            || !surroundings.IsInSight(robot.Position, person.Position))
            return null;
        return new(column, row, width, yaw, Math.Asin(rise / distance), distance);
    }

    /// <summary>Writes x and y (px) of right eye, left eye, nose tip, right and left mouth corner.</summary>
    /// <remarks>The proportions of a face in its box, seen from the front, each pulled round by the yaw.</remarks>
    public void Landmarks(Span<float> points)
    {
        ReadOnlySpan<(double Across, double Down, double Forward)> face =
            [(-0.21, -0.12, 0.3), (0.21, -0.12, 0.3), (0, 0.1, 0.45), (-0.17, 0.3, 0.33), (0.17, 0.3, 0.33)];
        var (sin, cos) = Math.SinCos(Yaw);
        for (int i = 0; i < face.Length; i++)
        {
            points[2 * i] = (float)(X + Width * (face[i].Across * cos + face[i].Forward * sin));
            points[2 * i + 1] = (float)(Y + Width * face[i].Down);
        }
    }

    private static double EyeHeight(SimulatedPerson person)
    {
        float scale = (float)(person.Resident.Height / ReferenceHeight);
        return person.Resident.Height - BelowCrown
            + BodyMesh.HipHeight(person.Posture, scale) - BodyMesh.HipHeight(Posture.Standing, scale);
    }
}
