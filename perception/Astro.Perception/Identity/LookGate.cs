using Astro.Vision;

namespace Astro.Perception;

/// <summary>Says which faces are not worth asking who they are: the answer would mislead.</summary>
internal static class LookGate
{
    private const int DegreeStep = 2;

    /// <summary>The reason against a look at this face now, or null.</summary>
    public static Reason? Against(in TrackedFace face, FusionOptions options)
    {
        if (face.Detection.Box.Width < options.MinFaceWidth)
            return new Reason(ReasonCode.TooSmall, (int)Math.Max(0, face.Detection.Box.Width));
        if (!(Turn(face.Pose) <= options.MaxTurn))
            return new Reason(ReasonCode.TurnedAway, Degrees(Turn(face.Pose)));
        if (!(face.Quality.Sharpness >= options.MinQuality))
            return new Reason(ReasonCode.Blurred, Tenths(face.Quality.Sharpness));
        if (!(face.Quality.Exposure >= options.MinQuality))
            return new Reason(ReasonCode.BadlyLit, Tenths(face.Quality.Exposure));
        return null;
    }

    public static bool IsFrontal(in TrackedFace face, FusionOptions options) =>
        Turn(face.Pose) <= options.FrontalTurn;

    private static float Turn(in HeadPose pose) => (float)Math.Max(Math.Abs(pose.Yaw), Math.Abs(pose.Pitch));

    private static int Tenths(float share) => share >= 0 ? (int)(10 * share) : 0;

    private static int Degrees(float angle) =>
        float.IsFinite(angle) ? (int)MathF.Round(angle * 180 / MathF.PI / DegreeStep) * DegreeStep : 0;
}
