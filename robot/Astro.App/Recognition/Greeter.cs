using Astro.Evaluation;
using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.App.Recognition;

/// <summary>Meets somebody in homes, the face 48 px wide in the robot's camera, and describes them as the robot does:
/// by the landmarks that the detector found.</summary>
internal sealed class Greeter(RecogniserFiles files, Backdrops homes, RecognitionOptions options) : IDisposable
{
    private readonly IFaceDetector _detector = files.CreateDetector();
    private readonly IFaceEmbedder _embedder = files.CreateEmbedder();
    private readonly EncounterSampler _encounters = new(homes, new EncounterOptions { Seed = options.Seed });
    private readonly FaceDetection[] _found = new FaceDetection[64];

    public FaceSample[] Describe(int subject)
    {
        var samples = new FaceSample[Math.Max(2, options.Views / 2)];
        for (var view = 0; view < samples.Length; view++)
        {
            var encounter = _encounters.Take(options.FirstIdentity + subject, view);
            samples[view] = new FaceSample(
                FaceLabels.Of(encounter.Appearance, encounter.Look), Describe(encounter));
        }
        return samples;
    }

    public void Dispose()
    {
        _detector.Dispose();
        _embedder.Dispose();
    }

    private float[]? Describe(Encounter encounter)
    {
        var found = _found.AsSpan(0, _detector.Detect(encounter.Image.View, _found));
        Span<int> place = stackalloc int[1];
        FaceMatching.Match(found, [encounter.Face.Box.ToVision()], [], place);
        if (place[0] < 0)
            return null;
        var template = new float[_embedder.Dimensions];
        _embedder.Embed(encounter.Image.View, found[place[0]].Landmarks, template);
        return template;
    }
}
