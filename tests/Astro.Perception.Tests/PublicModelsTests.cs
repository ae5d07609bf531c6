using Astro.Imaging;
using Astro.Vision;
using Astro.VisualId;

namespace Astro.Perception.Tests;

/// <summary>The pipeline with the public models, on frames pasted together from the public photos.</summary>
[Category("PublicModels")]
public sealed class PublicModelsTests
{
    private const int Frames = 8;

    private YuNetDetector _detector = null!;
    private MobileFaceNetEmbedder _embedder = null!;
    private string _photos = null!;
    private PhotoPeople _people = null!;

    [OneTimeSetUp]
    public void Load()
    {
        var models = Environment.GetEnvironmentVariable("ASTRO_MODELS");
        if (string.IsNullOrEmpty(models))
            Assert.Ignore("needs the public models: set ASTRO_MODELS");
        _photos = Path.Combine(models, "..", "faces");
        if (!Directory.Exists(_photos))
            Assert.Ignore($"needs the public photos beside the models: {_photos}");
        _detector = new YuNetDetector(Path.Combine(models, "yunet.onnx"));
        _embedder = new MobileFaceNetEmbedder(Path.Combine(models, "mobilefacenet.onnx"));
        var enroller = new Enroller(new PhotoReader(_detector), _embedder);
        _people = PhotoFolder.EnrollPeople(Path.Combine(_photos, "people"), enroller, new Random(1));
    }

    [OneTimeTearDown]
    public void Unload()
    {
        _detector?.Dispose();
        _embedder?.Dispose();
    }

    [Test]
    public void PeopleAreNamedAStrangerIsNotAndNothingIsAllocatedInSteadyState()
    {
        var stranger = PhotoFolder.ReadStrangers(Path.Combine(_photos, "strangers"), new PhotoReader(_detector))[0];
        var frames = Film(Worn("Mom"), Worn("Dad"), stranger.Photos[0]);
        using var pipeline = new PerceptionPipeline(_detector, _embedder, _people.Gallery, new PerceptionOptions());
        Play(pipeline, frames, 0, 40);

        var identities = pipeline.Process(frames[0].View, Scene.Frame(40)).Identities.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(pipeline, frames, 41, 81);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        foreach (var identity in identities)
            TestContext.Out.WriteLine(identity);
        Assert.That(identities.Select(i => i.Person?.Name), Is.EquivalentTo(new[] { "Mom", "Dad", null }));
        Assert.That(identities.Single(i => i.Person is null).Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(allocated, Is.Zero);
    }

    private static void Play(PerceptionPipeline pipeline, ImageBuffer[] frames, int from, int to)
    {
        for (var frame = from; frame < to; frame++)
            pipeline.Process(frames[frame % Frames].View, Scene.Frame(frame));
    }

    private FacePhoto Worn(string name) => _people.Faces.Single(f => f.Name == name).Photos[0];

    /// <summary>A short film of photos side by side that sway a little.</summary>
    private static ImageBuffer[] Film(params FacePhoto[] photos)
    {
        var frames = new ImageBuffer[Frames];
        for (var frame = 0; frame < Frames; frame++)
        {
            frames[frame] = new ImageBuffer(640, 480, PixelFormat.Rgb24);
            for (var i = 0; i < photos.Length; i++)
                Paste(photos[i].Image, frames[frame], 20 + 190 * i + Math.Abs(4 - frame), 60);
        }
        return frames;
    }

    private static void Paste(ImageBuffer photo, ImageBuffer frame, int left, int top)
    {
        for (var y = 0; y < photo.Height; y++)
        {
            for (var x = 0; x < Math.Min(photo.Width, frame.Width - left); x++)
            {
                photo.Pixels.AsSpan(y * photo.Stride + 3 * x, 3)
                    .CopyTo(frame.Pixels.AsSpan((top + y) * frame.Stride + 3 * (left + x)));
            }
        }
    }
}
