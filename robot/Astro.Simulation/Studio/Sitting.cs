using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Studio;

/// <summary>Places a camera before a face.</summary>
internal static class Sitting
{
    /// <summary>Focal length of the robot's camera (px): near faces show as much perspective as to the robot.</summary>
    public const double Focal = 554.3;

    /// <summary>Where the camera has to be to see a face turned as asked for, in the middle and as wide as asked for.
    /// </summary>
    /// <param name="person">Whose face.</param>
    /// <param name="yaw">Against the line of sight (rad), positive when looking to the own left.</param>
    /// <param name="pitch">Against the line of sight (rad), positive when looking up.</param>
    /// <param name="roll">Of the camera about the line of sight (rad).</param>
    /// <param name="width">Of the face's box (px).</param>
    /// <param name="camera">The camera.</param>
    /// <param name="face">Receives what is true of the face, of nobody in particular.</param>
    public static RigidTransform Frame(
        in PersonView person, double yaw, double pitch, double roll, double width, StudioCamera camera,
        out FaceTruth face)
    {
        const int Rounds = 3;
        Span<Vector3> landmarks = stackalloc Vector3[PersonModel.LandmarkPoints];
        PersonModel.Landmarks(person, landmarks);
        Vector3 centre = Vector3.Zero;
        foreach (Vector3 landmark in landmarks)
            centre += landmark / landmarks.Length;
        RigidTransform head = person.Model.HeadPose(person);
        (float sy, float cy) = ((float)Math.Sin(yaw), (float)Math.Cos(yaw));
        (float sp, float cp) = ((float)Math.Sin(pitch), (float)Math.Cos(pitch));
        // The axes of the line of sight, seen from the head.
        Vector3 toCamera = head.Rotate(new Vector3(cy * cp, -sy, -cy * sp));
        Vector3 up = head.Rotate(new Vector3(sp, 0, cp));
        double distance = camera.Model.Fx * 0.15 / width;
        // Of a near face one sees less than of a far one, so that its width is not quite the inverse of the distance.
        for (int i = 1; ; i++)
        {
            RigidTransform view = new(
                Vector3.Cross(up, toCamera), -up, -toCamera, centre + toCamera * (float)distance);
            RigidTransform toOptical = Roll(roll).After(view.Inverse());
            face = camera.Meter.Measure(person, 0, toOptical, [])
                ?? throw new InvalidOperationException("the face looks away from the camera");
            if (i == Rounds)
                return toOptical;
            distance *= face.Box.Width / width;
        }
    }

    /// <summary>A turn of the optical frame about its axis.</summary>
    public static RigidTransform Roll(double roll)
    {
        (float sin, float cos) = ((float)Math.Sin(roll), (float)Math.Cos(roll));
        return new RigidTransform(new Vector3(cos, sin, 0), new Vector3(-sin, cos, 0), Vector3.UnitZ, Vector3.Zero);
    }
}
