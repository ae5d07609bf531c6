using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>How a photo was taken of a head: a scaled orthographic projection (turn, tilt, roll, scale and shift) that
/// carries the model's landmarks onto the photo's.</summary>
internal sealed class PhotoRegistration
{
    private const int MaxYaw = 35;
    private const int MaxPitch = 20;

    // Standard deviations of what a photo may be expected to show: faces differ from the model by some millimetres, and
    // most photos are taken from the front.
    private const float ShapeDeviation = 0.003f;
    private const float YawDeviation = 15;
    private const float PitchDeviation = 8;

    private readonly RigidTransform _turn;
    private readonly Vector2 _across;
    private readonly Vector2 _shift;

    private PhotoRegistration(in RigidTransform turn, Vector2 across, Vector2 shift) =>
        (_turn, _across, _shift) = (turn, across, shift);

    /// <summary>Pixels a metre.</summary>
    public float Scale => _across.Length();

    public static PhotoRegistration Fit(in PhotoLandmarks landmarks)
    {
        Vector2[] photo =
        [
            landmarks.RightEye, landmarks.LeftEye, landmarks.Nose, landmarks.RightMouth, landmarks.LeftMouth,
        ];
        Vector3[] model = new Vector3[5];
        HeadShape.Landmarks(model);
        PhotoRegistration? best = null;
        float least = float.PositiveInfinity;
        for (int yaw = -MaxYaw; yaw <= MaxYaw; yaw++)
        {
            for (int pitch = -MaxPitch; pitch <= MaxPitch; pitch++)
            {
                RigidTransform turn = RigidTransform.Yaw(float.DegreesToRadians(yaw), Vector3.Zero)
                    .After(RigidTransform.Pitch(float.DegreesToRadians(pitch)));
                PhotoRegistration fit = Similarity(turn, model, photo);
                float error = 0;
                for (int i = 0; i < photo.Length; i++)
                    error += Vector2.DistanceSquared(fit.Project(model[i]), photo[i]);
                error /= fit._across.LengthSquared() * ShapeDeviation * ShapeDeviation;
                error += yaw * yaw / (YawDeviation * YawDeviation) + pitch * pitch / (PitchDeviation * PitchDeviation);
                if (error < least)
                    (best, least) = (fit, error);
            }
        }

        return best ?? throw new ArgumentException("the landmarks are not finite numbers", nameof(landmarks));
    }

    /// <summary>Where a place on the head is in the photo, pixels.</summary>
    public Vector2 Project(Vector3 place) => _shift + Turned(Flat(_turn.Apply(place)), _across);

    /// <summary>Cosine between a surface's normal and the photo's line of sight.</summary>
    public float Facing(Vector3 normal) => _turn.Rotate(normal).X;

    // As the photographer sees it: x to the right, which is the person's left, and y down.
    private static Vector2 Flat(Vector3 place) => new(place.Y, -place.Z);

    private static Vector2 Turned(Vector2 v, Vector2 across) =>
        new(v.X * across.X - v.Y * across.Y, v.X * across.Y + v.Y * across.X);

    // Least squares over scale, roll and shift in closed form.
    private static PhotoRegistration Similarity(in RigidTransform turn, Vector3[] model, Vector2[] photo)
    {
        Vector2 modelMean = Vector2.Zero, photoMean = Vector2.Zero;
        for (int i = 0; i < photo.Length; i++)
        {
            modelMean += Flat(turn.Apply(model[i])) / photo.Length;
            photoMean += photo[i] / photo.Length;
        }

        float along = 0, crossed = 0, spread = 0;
        for (int i = 0; i < photo.Length; i++)
        {
            Vector2 m = Flat(turn.Apply(model[i])) - modelMean, p = photo[i] - photoMean;
            along += Vector2.Dot(m, p);
            crossed += m.X * p.Y - m.Y * p.X;
            spread += m.LengthSquared();
        }

        Vector2 across = new(along / spread, crossed / spread);
        return new PhotoRegistration(turn, across, photoMean - Turned(modelMean, across));
    }
}
