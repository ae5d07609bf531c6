using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.App.Recognition;

/// <summary>Takes portraits of somebody and describes them by the embedder, aligned by their true landmarks. The face
/// is about as wide as in the aligned crop of 112 px, or wider.</summary>
internal sealed class Portraitist(RecogniserFiles files, Backdrops backdrops, RecognitionOptions options) : IDisposable
{
    private readonly IFaceEmbedder _embedder = files.CreateEmbedder();

    private readonly PortraitSampler _portraits = new(backdrops, new PortraitOptions
    {
        Seed = options.Seed,
        MostYaw = double.DegreesToRadians(45),
        MostPitch = double.DegreesToRadians(20),
        LeastWidth = 80,
    });

    public FaceSample[] Describe(int subject)
    {
        var samples = new FaceSample[options.Views];
        for (var view = 0; view < samples.Length; view++)
        {
            var portrait = _portraits.Take(options.FirstIdentity + subject, view);
            var template = new float[_embedder.Dimensions];
            _embedder.Embed(portrait.Image.View, portrait.Face.Landmarks.ToVision(), template);
            samples[view] = new FaceSample(FaceLabels.Of(portrait.Appearance, portrait.Look), template);
        }
        return samples;
    }

    public void Dispose() => _embedder.Dispose();
}
