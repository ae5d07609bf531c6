using FsCheck;
using Random = System.Random;

namespace Astro.VisualId.Tests;

public sealed class GalleryTests
{
    private const int Dimensions = 37;

    [Test]
    public void MatchAgreesWithBruteForce() =>
        Prop.ForAll<int, PositiveInt, PositiveInt>((seed, peopleSize, templatesSize) =>
        {
            var random = new Random(seed);
            var people = 1 + peopleSize.Get % 10;
            var templates = Enumerable.Range(0, 1 + templatesSize.Get % 30)
                .Select(_ => (Owner: random.Next(people), Vector: UnitVector(random))).ToList();
            var gallery = GalleryOf(people);
            foreach (var (owner, vector) in templates)
                gallery.AddTemplate(owner, vector);
            var probe = UnitVector(random);

            var expected = Enumerable.Range(0, people)
                .Select(p => templates.Where(t => t.Owner == p).Select(t => Dot(t.Vector, probe)).Append(-1).Max())
                .ToArray();
            var cosines = new float[people];
            gallery.Score(probe, cosines);
            var match = gallery.Match(probe);
            var ranked = expected.OrderDescending().Append(-1).ToArray();

            Assert.That(cosines, Is.EqualTo(expected).Within(1e-5));
            Assert.That(match.Person, Is.SameAs(gallery[Array.IndexOf(expected, expected.Max())]));
            Assert.That(match.Cosine, Is.EqualTo(ranked[0]).Within(1e-5));
            Assert.That(match.RunnerUp, Is.EqualTo(ranked[1]).Within(1e-5));
            Assert.That(match.Margin, Is.EqualTo(match.Cosine - match.RunnerUp));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void TheRunnerUpIsAnotherPersonThanTheBest()
    {
        var gallery = GalleryOf(2);
        gallery.AddTemplate(0, Axis(0));
        gallery.AddTemplate(0, Mix(0.9f));
        gallery.AddTemplate(1, Mix(0.3f));

        var match = gallery.Match(Axis(0));

        Assert.That(match.Person, Is.SameAs(gallery[0]));
        Assert.That(match.RunnerUp, Is.EqualTo(0.3f).Within(1e-5));
    }

    [Test]
    public void AnEmptyGalleryMatchesNobody()
    {
        var match = GalleryOf(0).Match(Axis(0));

        Assert.That(match.Person, Is.Null);
        Assert.That(match.Cosine, Is.EqualTo(-1));
    }

    [Test]
    public void TemplatesAreScaledToUnitLength()
    {
        var gallery = GalleryOf(1);
        gallery.AddTemplate(0, [.. Axis(3).Select(x => 5 * x)]);

        Assert.That(gallery.Match(Axis(3)).Cosine, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void MatchingAllocatesNothing()
    {
        var gallery = GalleryOf(3);
        gallery.AddTemplate(1, Axis(1));
        var (probe, cosines) = (Axis(1), new float[3]);
        gallery.Match(probe);
        gallery.Score(probe, cosines);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            gallery.Match(probe);
            gallery.Score(probe, cosines);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void ATemplateThatIsNoDirectionIsRefused()
    {
        var gallery = GalleryOf(1);

        Assert.That(() => gallery.AddTemplate(0, new float[Dimensions]), Throws.ArgumentException);
        Assert.That(() => gallery.AddTemplate(0, [.. Axis(0).Select(_ => float.NaN)]), Throws.ArgumentException);
        Assert.That(() => gallery.AddTemplate(0, new float[Dimensions - 1]), Throws.ArgumentException);
        Assert.That(() => gallery.AddTemplate(1, Axis(0)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(gallery.TemplateCount, Is.Zero);
    }

    [Test]
    public void ANameIsTakenWhateverItsCase()
    {
        var gallery = GalleryOf(0);
        gallery.Add(new Person("p_1", "Mom"));

        Assert.That(() => gallery.Add(new Person("p_2", "MOM")),
            Throws.TypeOf<GalleryException>().With.Message.Contains("MOM"));
        Assert.That(() => gallery.Add(new Person("p_1", "Dad")), Throws.TypeOf<GalleryException>());
        Assert.That(gallery.Count, Is.EqualTo(1));
    }

    [Test]
    public void AFullGallerySaysHowManyItHolds() =>
        Assert.That(() => GalleryOf(Gallery.DefaultMaxPeople + 1),
            Throws.TypeOf<GalleryException>().With.Message.Contains("at most 10"));

    [Test]
    public void APersonIsFoundByIdAndByNameWhateverItsCase()
    {
        var gallery = GalleryOf(3);

        Assert.That(gallery.Find("p_1"), Is.SameAs(gallery[1]));
        Assert.That(gallery.Find("PERSON 2"), Is.SameAs(gallery[2]));
    }

    [Test]
    public void AnUnknownPersonIsAnsweredWithWhoIsKnown()
    {
        Assert.That(() => GalleryOf(2).Find("Zoe"), Throws.TypeOf<UnknownPersonException>()
            .With.Message.EqualTo("unknown person 'Zoe': known are Person 0, Person 1"));
        Assert.That(() => GalleryOf(0).Find("Zoe"), Throws.TypeOf<UnknownPersonException>()
            .With.Message.EqualTo("unknown person 'Zoe': nobody is enrolled"));
    }

    [Test]
    public void IdsAreOpaqueStartWithALetterAndFollowFromTheSeed()
    {
        var id = Person.Create("Mom", new Random(7)).Id;

        Assert.That(id, Does.Match("^p_[0-9a-f]{16}$"));
        Assert.That(Person.Create("Dad", new Random(7)).Id, Is.EqualTo(id));
        Assert.That(Person.Create("Mom", new Random(8)).Id, Is.Not.EqualTo(id));
    }

    private static Gallery GalleryOf(int people)
    {
        var gallery = new Gallery(Dimensions, "test");
        for (var i = 0; i < people; i++)
            gallery.Add(new Person($"p_{i}", $"Person {i}"));
        return gallery;
    }

    private static float[] Axis(int axis)
    {
        var vector = new float[Dimensions];
        vector[axis] = 1;
        return vector;
    }

    /// <summary>A unit vector with that cosine to axis 0.</summary>
    private static float[] Mix(float cosine)
    {
        var vector = Axis(0);
        (vector[0], vector[1]) = (cosine, MathF.Sqrt(1 - cosine * cosine));
        return vector;
    }

    private static float[] UnitVector(Random random)
    {
        var vector = Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var norm = MathF.Sqrt(Dot(vector, vector));
        return [.. vector.Select(x => x / norm)];
    }

    private static float Dot(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
