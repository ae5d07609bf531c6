using System.Numerics.Tensors;
using Astro.Imaging;
using Astro.Vision.Models;

namespace Astro.Vision.Tests.PublicModels;

[TestFixture]
[Category(PublicData.Category)]
public sealed class MobileFaceNetEmbedderTests
{
    /// <summary>Chosen by the design, on other pairs; nothing is tuned here.</summary>
    private const float Threshold = 0.40f;

    private readonly FaceDetection[] _faces = new FaceDetection[16];
    private YuNetDetector _detector = null!;
    private MobileFaceNetEmbedder _embedder = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _detector = new YuNetDetector(PublicData.Model(ModelRole.Detect));
        _embedder = new MobileFaceNetEmbedder(PublicData.Model(ModelRole.Embed));
    }

    [OneTimeTearDown]
    public void Unload()
    {
        _detector?.Dispose();
        _embedder?.Dispose();
    }

    [Test]
    public void A_template_is_a_unit_vector_and_the_same_every_time()
    {
        var frame = PublicData.Frame();
        _detector.Detect(frame.View, _faces);
        var (first, second) = (new float[_embedder.Dimensions], new float[_embedder.Dimensions]);
        _embedder.Embed(frame.View, _faces[0].Landmarks, first);
        _embedder.Embed(frame.View, _faces[0].Landmarks, second);
        Assert.That(TensorPrimitives.Norm<float>(first), Is.EqualTo(1).Within(1e-5));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(_embedder.ModelId, Is.EqualTo("mobilefacenet@b7120c095d60"));
    }

    /// <summary>
    /// Labelled Faces in the Wild, the five people whose names come last: 225 pairs alike, 1,000 apart.
    /// </summary>
    [Test]
    public void People_are_told_apart()
    {
        var templates = PublicData.People("lfw10").Skip(5)
            .SelectMany(person => Directory.GetFiles(person).Select(photo => (person, Template: Template(photo))))
            .ToList();
        var (alike, accepted, apart, rejected, sum) = (0, 0, 0, 0, 0f);
        for (var i = 0; i < templates.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var cosine = TensorPrimitives.Dot<float>(templates[i].Template, templates[j].Template);
                if (templates[i].person == templates[j].person)
                    (alike, accepted, sum) = (alike + 1, accepted + (cosine > Threshold ? 1 : 0), sum + cosine);
                else
                    (apart, rejected) = (apart + 1, rejected + (cosine <= Threshold ? 1 : 0));
            }
        }
        var balanced = (accepted / (double)alike + rejected / (double)apart) / 2;
        TestContext.Out.WriteLine($"accepted {accepted}/{alike}, rejected {rejected}/{apart}, balanced {balanced:F4}");
        Assert.That((alike, apart), Is.EqualTo((225, 1000)));
        Assert.That(balanced, Is.GreaterThanOrEqualTo(0.98));
        Assert.That(rejected, Is.EqualTo(apart), "nobody is taken for somebody else");
        Assert.That(sum / alike, Is.GreaterThan(0.59), "mean cosine of one person's photos");
    }

    [Test]
    public void Another_network_is_refused() => Assert.That(
        () => new MobileFaceNetEmbedder(PublicData.Model(ModelRole.Detect)).Dispose(),
        Throws.InstanceOf<ModelException>().With.Message.Contains("expected an input named input0, found input"));

    /// <summary>The face nearest to the middle: where these photos show their person.</summary>
    private float[] Template(string photo)
    {
        var image = ImageFile.Load(photo);
        var count = _detector.Detect(image.View, _faces);
        Assert.That(count, Is.GreaterThan(0), photo);
        var face = _faces[..count].MinBy(face => Math.Abs(face.Box.X + face.Box.Width / 2 - image.Width / 2f)
            + Math.Abs(face.Box.Y + face.Box.Height / 2 - image.Height / 2f));
        var template = new float[_embedder.Dimensions];
        _embedder.Embed(image.View, face.Landmarks, template);
        return template;
    }
}
