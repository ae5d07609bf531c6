using Astro.Evaluation;
using Astro.Simulation.Studio;
using Astro.Vision;
using Astro.Vision.Models;

namespace Astro.App.Recognition;

/// <summary>Shows drawn faces, large and not far turned, to a detector that learnt from photos: it tells whether they
/// look like faces.</summary>
internal sealed class Outsider(ModelFile detector, Backdrops backdrops, RecognitionOptions options) : IDisposable
{
    private readonly YuNetDetector _detector = new(detector);
    private readonly FaceDetection[] _found = new FaceDetection[16];

    private readonly PortraitSampler _portraits = new(backdrops, new PortraitOptions
    {
        Seed = options.Seed,
        MostYaw = double.DegreesToRadians(45),
        MostPitch = double.DegreesToRadians(20),
        LeastWidth = 60,
    });

    /// <summary>Whether it finds somebody's face.</summary>
    public bool Finds(int subject)
    {
        var portrait = _portraits.Take(options.FirstIdentity + subject, 0);
        var found = _found.AsSpan(0, _detector.Detect(portrait.Image.View, _found));
        Span<int> place = stackalloc int[1];
        FaceMatching.Match(found, [portrait.Face.Box.ToVision()], [], place);
        return place[0] >= 0;
    }

    public void Dispose() => _detector.Dispose();
}
