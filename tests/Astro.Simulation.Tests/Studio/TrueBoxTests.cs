using Astro.Simulation.Studio;
using Astro.Vision;

namespace Astro.Simulation.Tests.Studio;

/// <summary>Whether the boxes that are called true are those that a detector of real faces draws.</summary>
[Category("PublicModels")]
public sealed class TrueBoxTests
{
    [Test]
    public void ThePublicDetectorsBoxesAgreeWithTheTrueOnes()
    {
        string? models = Environment.GetEnvironmentVariable("ASTRO_MODELS");
        if (models is null)
            Assert.Ignore("needs the public models: set ASTRO_MODELS");
        using YuNetDetector detector = new(Path.Combine(models, "yunet.onnx"));
        PortraitSampler sampler = new(new Backdrops(_ => TestWorlds.Apartment, count: 3), new PortraitOptions
        {
            LeastWidth = 60,
            MostYaw = Math.PI / 4,
            MostPitch = Math.PI / 9,
        });
        FaceDetection[] faces = new FaceDetection[8];
        List<float> agreement = [];
        for (int i = 0; i < 120; i++)
        {
            Portrait portrait = sampler.Take(15_000_000 + i / 2, i % 2);
            PixelBox box = portrait.Face.Box;
            FaceBox wanted = new(box.X, box.Y, box.Width, box.Height);
            int found = detector.Detect(portrait.Image.View, faces);
            float best = 0;
            foreach (FaceDetection face in faces.AsSpan(0, found))
                best = Math.Max(best, face.Box.IoU(wanted));
            if (best > 0)
                agreement.Add(best);
        }

        Assert.That(agreement, Has.Count.GreaterThan(110));
        Assert.That(agreement.Average(), Is.GreaterThan(0.84));
    }
}
