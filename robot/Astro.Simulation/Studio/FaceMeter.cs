using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Studio;

/// <summary>Measures drawn faces in an image: box, landmarks, pose, and how much of them is seen.</summary>
/// <remarks>
/// The face is the part of the skull's surface below the hairline, above the lowest point of the chin, and before
/// the cheeks' points next to the ears (<see cref="PersonModel.FaceOutline"/>). Its box is the smallest one about
/// the image of those of its vertices that also lie before the plane at a fifth of the way from there to the
/// forehead: from hairline to chin, a little narrower than the cheeks of a frontal face, and from the near cheek to
/// the far silhouette of one that is turned. The fifth is what agrees best with YuNet's boxes: over 800 portraits
/// of 200 people of 50 to 160 px with yaw to 60° and pitch to 25° the mean intersection over union is 0.85 (0.87
/// with yaw to 45°, pitch to 20° and at least 60 px), no edge is off by more than 4 % on average at any yaw, and
/// YuNet's own scatter is 2 to 4 % an edge. The box of a frontal face is 2.17 times as wide as the eyes are apart
/// (YuNet's: 2.12).
/// </remarks>
internal sealed class FaceMeter(CameraModel camera)
{
    // Own hair, glasses and beards stand off the skin by less than this (m); what hides a face is farther before it.
    private const float OwnDepth = 0.04f;

    // Beyond, nothing of the face is left to see (rad).
    private const double MostYaw = 110 * Math.PI / 180;

    private Vector3[] _screen = new Vector3[8192];

    /// <summary>Measures one face.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="identity">Passed on.</param>
    /// <param name="toOptical">From <c>map</c> to the camera's optical frame.</param>
    /// <param name="inverseDepth">1/z of every pixel of the drawn image; empty to take the face as seen whole.</param>
    /// <returns>Null where the face is not wholly before the camera or looks away by more than 110°.</returns>
    public FaceTruth? Measure(
        in PersonView person, int identity, in RigidTransform toOptical, ReadOnlySpan<float> inverseDepth)
    {
        Span<Vector3> landmarks = stackalloc Vector3[PersonModel.LandmarkPoints];
        PersonModel.Landmarks(person, landmarks);
        Vector3 centre = Vector3.Zero;
        for (int i = 0; i < 5; i++)
        {
            landmarks[i] = toOptical.Apply(landmarks[i]);
            centre += landmarks[i] / 5;
            if (landmarks[i].Z < MeshPainter.Near)
                return null;
        }

        RigidTransform head = toOptical.After(person.Model.HeadPose(person));
        (double yaw, double pitch) = Turn(head.AxisX, centre);
        if (Math.Abs(yaw) > MostYaw)
            return null;
        Mesh skull = person.Model.Head(float.MaxValue)[0];
        FaceRegion region = FaceRegion.Of(person);
        if (!Project(skull, region, head, out PixelBox box))
            return null;
        double visible = inverseDepth.IsEmpty ? 1 : Visible(skull, inverseDepth);
        return new FaceTruth(
            identity, box,
            new PhotoLandmarks(
                Pixel(landmarks[0]), Pixel(landmarks[1]), Pixel(landmarks[2]), Pixel(landmarks[3]),
                Pixel(landmarks[4])),
            yaw, pitch, visible);
    }

    /// <summary>Where a point of the optical frame is in the image.</summary>
    public Vector2 Pixel(Vector3 p) => new(
        (float)(p.X / p.Z * camera.Fx + camera.Cx), (float)(p.Y / p.Z * camera.Fy + camera.Cy));

    /// <summary>Whether a point of the optical frame is in the image with nothing drawn more than some way (m) before
    /// it.</summary>
    public bool IsSeen(Vector3 p, float tolerance, ReadOnlySpan<float> inverseDepth)
    {
        if (p.Z < MeshPainter.Near)
            return false;
        Vector2 pixel = Pixel(p);
        (int x, int y) = ((int)MathF.Round(pixel.X), (int)MathF.Round(pixel.Y));
        return (uint)x < (uint)camera.Width && (uint)y < (uint)camera.Height &&
            inverseDepth[y * camera.Width + x] * (p.Z - tolerance) <= 1;
    }

    // The rotation that takes the line of sight onto the optical axis turns the face to where it would be seen in the
    // middle of the image (Rodrigues' formula); its angles are those of REP-103's yaw and pitch there.
    private static (double Yaw, double Pitch) Turn(Vector3 forward, Vector3 centre)
    {
        Vector3 sight = Vector3.Normalize(centre), sum = sight + Vector3.UnitZ;
        forward += -Vector3.Dot(sum, forward) / (1 + sight.Z) * sum + 2 * Vector3.Dot(sight, forward) * Vector3.UnitZ;
        return (Math.Atan2(forward.X, -forward.Z), Math.Asin(Math.Clamp(-forward.Y, -1, 1)));
    }

    // Leaves the region's vertices on the screen (column, row, depth), all others as not a number.
    private bool Project(Mesh skull, in FaceRegion region, in RigidTransform head, out PixelBox box)
    {
        if (_screen.Length < skull.Positions.Length)
            _screen = new Vector3[skull.Positions.Length];
        Vector2 least = new(float.PositiveInfinity), most = new(float.NegativeInfinity);
        bool inFront = true;
        for (int i = 0; i < skull.Positions.Length; i++)
        {
            Vector3 place = skull.Positions[i];
            if (!region.Contains(place))
            {
                _screen[i] = new Vector3(float.NaN);
                continue;
            }

            Vector3 p = head.Apply(place);
            inFront &= p.Z >= MeshPainter.Near;
            Vector2 pixel = Pixel(p);
            _screen[i] = new Vector3(pixel, p.Z);
            if (!region.Frames(place))
                continue;
            least = Vector2.Min(least, pixel);
            most = Vector2.Max(most, pixel);
        }

        box = PixelBox.Between(least.X, least.Y, most.X, most.Y);
        return inFront && box.Width > 0 && box.Height > 0;
    }

    // Over the triangles that face the camera, by their areas in the image.
    private double Visible(Mesh skull, ReadOnlySpan<float> inverseDepth)
    {
        double seen = 0, all = 0;
        ReadOnlySpan<ushort> triangles = skull.Triangles;
        for (int i = 0; i + 2 < triangles.Length; i += 3)
        {
            Vector3 a = _screen[triangles[i]], b = _screen[triangles[i + 1]], c = _screen[triangles[i + 2]];
            float area = (c.X - a.X) * (b.Y - a.Y) - (b.X - a.X) * (c.Y - a.Y);
            // False too where a corner is outside the region.
            if (!(area > 0))
                continue;
            all += area;
            Vector3 middle = (a + b + c) / 3;
            (int x, int y) = ((int)MathF.Round(middle.X), (int)MathF.Round(middle.Y));
            if ((uint)x < (uint)camera.Width && (uint)y < (uint)camera.Height &&
                inverseDepth[y * camera.Width + x] * (middle.Z - OwnDepth) <= 1)
                seen += area;
        }

        return all > 0 ? seen / all : 0;
    }
}
