using Astro.Messages.Astro;
using Astro.Messages.HriMsgs;
using Astro.Messages.StdMsgs;
using Astro.Vision;

namespace Astro.Perception;

/// <summary>Puts what a frame shows into messages; each is new, for what is published belongs to its readers.</summary>
internal static class FaceMessages
{
    /// <summary>The codes of <c>hri_msgs/FacialLandmarks</c> for the detector's five points, in their order.</summary>
    private static readonly int[] LandmarkCodes =
    [
        FacialLandmarks.RightPupil, FacialLandmarks.LeftPupil, FacialLandmarks.Nose,
        FacialLandmarks.MouthOuterRight, FacialLandmarks.MouthOuterLeft,
    ];

    public static FaceArray Faces(Header header, uint width, uint height, ReadOnlySpan<TrackedFace> faces)
    {
        var message = new FaceArray
        {
            Header = header,
            ImageWidth = width,
            ImageHeight = height,
            Faces = new Face[faces.Length],
        };
        for (var i = 0; i < faces.Length; i++)
            message.Faces[i] = Face(faces[i]);
        return message;
    }

    public static IdentityArray Identities(Header header, ReadOnlySpan<FaceIdentity> identities)
    {
        var message = new IdentityArray { Header = header, Identities = new Identity[identities.Length] };
        for (var i = 0; i < identities.Length; i++)
            message.Identities[i] = Identity(identities[i]);
        return message;
    }

    public static NormalizedRegionOfInterest2D Region(
        Header header, uint width, uint height, in FaceDetection face) =>
        new()
        {
            Header = header,
            Xmin = Normalize(face.Box.X, width),
            Ymin = Normalize(face.Box.Y, height),
            Xmax = Normalize(face.Box.X + face.Box.Width, width),
            Ymax = Normalize(face.Box.Y + face.Box.Height, height),
            C = face.Score,
        };

    public static FacialLandmarks Landmarks(Header header, uint width, uint height, in FaceDetection face)
    {
        var message = new FacialLandmarks { Header = header, Width = width, Height = height };
        for (var i = 0; i < message.Landmarks.Length; i++)
            message.Landmarks[i] = new NormalizedPointOfInterest2D();
        for (var i = 0; i < LandmarkCodes.Length; i++)
        {
            var point = message.Landmarks[LandmarkCodes[i]];
            point.X = Normalize(face.Landmarks[i].X, width);
            point.Y = Normalize(face.Landmarks[i].Y, height);
            point.C = face.Score;
        }
        return message;
    }

    private static float Normalize(float pixels, uint size) => Math.Clamp(pixels / size, 0, 1);

    private static Face Face(in TrackedFace face)
    {
        var box = face.Detection.Box;
        var message = new Face
        {
            TrackId = face.TrackId,
            X = box.X,
            Y = box.Y,
            Width = box.Width,
            Height = box.Height,
            Score = face.Detection.Score,
            Quality = face.Quality.Total,
            Yaw = face.Pose.Yaw,
            Pitch = face.Pose.Pitch,
            Roll = face.Pose.Roll,
            Distance = face.Distance,
        };
        for (var i = 0; i < LandmarkCodes.Length; i++)
        {
            message.Landmarks[2 * i] = face.Detection.Landmarks[i].X;
            message.Landmarks[2 * i + 1] = face.Detection.Landmarks[i].Y;
        }
        return message;
    }

    private static Identity Identity(in FaceIdentity identity) => new()
    {
        TrackId = identity.TrackId,
        PersonId = identity.Person?.Id ?? "",
        Name = identity.Person?.Name ?? "",
        Confidence = identity.Confidence,
        Cosine = identity.Cosine,
        Margin = identity.Margin,
        Looks = (ushort)identity.Looks,
        Liveness = identity.Liveness,
        Verdict = (byte)identity.Verdict,
        Reason = identity.Reason,
    };
}
