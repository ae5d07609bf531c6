using Astro.Evaluation;
using Astro.Simulation;
using Astro.Simulation.Rendering;
using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.App.Recognition;

/// <summary>A face in a camera frame, and whether it was found.</summary>
/// <param name="Truth">What is true of it.</param>
/// <param name="Labels">Whose it is; what is worn is not known.</param>
/// <param name="IsFound">Whether a box of the detector is its.</param>
internal readonly record struct FaceTrial(FaceTruth Truth, FaceLabels Labels, bool IsFound)
{
    public double Width => Truth.Box.Width;

    /// <summary>How far the face is turned aside (degrees).</summary>
    public double Aside => double.RadiansToDegrees(Math.Abs(Truth.Yaw));
}

/// <summary>What a detector made of one frame.</summary>
/// <param name="Faces">All that it should find.</param>
/// <param name="FalseBoxes">How many boxes are no face's.</param>
internal sealed record FrameOutcome(IReadOnlyList<FaceTrial> Faces, int FalseBoxes);

/// <summary>Looks for faces in camera frames of homes.</summary>
/// <param name="files">The models.</param>
/// <param name="homes">The home of a seed.</param>
/// <param name="backdrops">For the photos on walls.</param>
/// <param name="options">What is asked for.</param>
/// <param name="empty">Whether nobody is at home.</param>
internal sealed class FrameTrial(
    RecogniserFiles files, Func<int, World> homes, Backdrops backdrops, RecognitionOptions options, bool empty)
    : IDisposable
{
    /// <summary>How many frames show one home.</summary>
    public const int FramesPerHome = 20;

    private readonly IFaceDetector _detector = files.CreateDetector();
    private readonly FaceDetection[] _found = new FaceDetection[64];
    private readonly int[] _places = new int[64];

    private readonly FrameSampler _frames = new(homes, backdrops, new FrameOptions
    {
        Seed = options.Seed,
        FirstIdentity = options.FirstIdentity,
        Identities = options.Identities,
        FirstHome = options.FirstHome,
        FramesPerHome = FramesPerHome,
        Empty = empty ? 1 : 0,
    });

    /// <summary>Looks at the frames of one home.</summary>
    /// <param name="home">The home's number.</param>
    /// <param name="count">How many frames.</param>
    public FrameOutcome[] Look(int home, int count)
    {
        var outcomes = new FrameOutcome[count];
        for (var i = 0; i < count; i++)
            outcomes[i] = Judge(_frames.Take(home * FramesPerHome + i));
        return outcomes;
    }

    public void Dispose() => _detector.Dispose();

    private FrameOutcome Judge(CameraFrame frame)
    {
        FaceTruth[] faces = [.. frame.Faces.Where(IsPlain)];
        var found = _found.AsSpan(0, _detector.Detect(frame.Image.View, _found));
        var wrong = FaceMatching.Match(
            found, [.. faces.Select(face => face.Box.ToVision())], [.. frame.Ignored.Select(box => box.ToVision())],
            _places);
        return new FrameOutcome(
            [.. faces.Select((face, i) => new FaceTrial(face, LabelsOf(face), _places[i] >= 0))], wrong);
    }

    private static FaceLabels LabelsOf(FaceTruth face) => FaceLabels.Of(Appearance.FromSeed(face.Identity), default);

    /// <summary>Whether a detector must find it: what is harder to see is among what is ignored.</summary>
    private static bool IsPlain(FaceTruth face) =>
        Math.Abs(face.Yaw) <= double.DegreesToRadians(75) && face.Visible >= 0.4 && face.Box.Width >= 12;
}
