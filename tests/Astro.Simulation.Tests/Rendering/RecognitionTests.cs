using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Vision;

namespace Astro.Simulation.Tests.Rendering;

/// <summary>Whether the real networks see in a rendered frame what they see in a photo.</summary>
[Category("PublicModels")]
public sealed class RecognitionTests
{
    private const float Threshold = 0.40f;
    private static readonly string[] Names = ["Dad", "Lady", "Man", "Mom", "Son"];
    private static readonly CameraModel Camera = CameraModel.Default;

    private readonly FaceDetection[] _faces = new FaceDetection[8];
    private string _photos = "";
    private YuNetDetector? _detector;
    private MobileFaceNetEmbedder? _embedder;

    [OneTimeSetUp]
    public void Load()
    {
        string? models = Environment.GetEnvironmentVariable("ASTRO_MODELS");
        if (models is null)
            Assert.Ignore("needs the public models: set ASTRO_MODELS");
        _photos = Path.Combine(models, "..", "faces", "people");
        if (!Directory.Exists(_photos))
            Assert.Ignore($"needs the photos in {_photos}");
        _detector = new YuNetDetector(Path.Combine(models, "yunet.onnx"));
        _embedder = new MobileFaceNetEmbedder(Path.Combine(models, "mobilefacenet.onnx"));
    }

    [OneTimeTearDown]
    public void Free()
    {
        _detector?.Dispose();
        _embedder?.Dispose();
    }

    [Test]
    public void APersonIsRecognisedFromOneToTwoMetresWhenHalfTurned([ValueSource(nameof(Names))] string name)
    {
        Dictionary<string, float[]> templates =
            Names.ToDictionary(n => n, n => Describe(ImageFile.Load(Photos(n)[0])).Template);
        HomeRenderer renderer = new(Drawings.TwoRooms(), Camera, new SensorModel(1));
        ImageBuffer image = Drawings.Frame(Camera);
        ImageBuffer photo = ImageFile.Load(Photos(name)[^1]);
        FaceLandmarks worn = Describe(photo).Landmarks;
        PersonModel model = new(
            new HeadTexture(photo, new(worn.RightEye, worn.LeftEye, worn.Nose, worn.RightMouth, worn.LeftMouth)),
            1.68, 1);
        Vector3[] points = new Vector3[5];
        int frames = 0, recognised = 0;
        foreach (double distance in (double[])[1, 1.5, 2])
        {
            foreach (int yaw in (int[])[-20, 0, 20])
            {
                CameraPose camera = new(3 - distance, 2, 1.25, 0);
                PersonView person = new(model, 3, 2, Math.PI, yaw * Math.PI / 180);
                renderer.Render(camera, [person], image, (ulong)frames++);
                PersonModel.Landmarks(person, points);
                (float[] template, FaceLandmarks seen, float width) = Describe(image);
                float error = 0;
                for (int i = 0; i < 5; i++)
                    error += Vector2.Distance(seen[i], Drawings.Project(Camera, camera, points[i])) / 5;
                Assert.That(error, Is.LessThan(0.12f * width), $"landmarks at {distance} m, {yaw}°");
                float own = Cosine(template, templates[name]);
                float others = templates.Where(t => t.Key != name).Max(t => Cosine(template, t.Value));
                Assert.That(own, Is.GreaterThan(others), $"at {distance} m, {yaw}°");
                recognised += own >= Threshold ? 1 : 0;
            }
        }

        Assert.That(recognised, Is.GreaterThanOrEqualTo(frames - 1));
    }

    private static float Cosine(float[] a, float[] b) => a.Zip(b).Sum(p => p.First * p.Second);

    private string[] Photos(string name) =>
        [.. Directory.GetFiles(Path.Combine(_photos, name)).Order(StringComparer.Ordinal)];

    private (float[] Template, FaceLandmarks Landmarks, float Width) Describe(ImageBuffer image)
    {
        int count = _detector!.Detect(image.View, _faces);
        Assert.That(count, Is.EqualTo(1), "faces found");
        float[] template = new float[_embedder!.Dimensions];
        _embedder.Embed(image.View, _faces[0].Landmarks, template);
        return (template, _faces[0].Landmarks, _faces[0].Box.Width);
    }
}
