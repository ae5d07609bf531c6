using Astro.Vision;

namespace Astro.Perception.Tests;

/// <summary>Which faces in which frames count as looks.</summary>
public sealed class LookSelectionTests
{
    private static readonly TimeSpan Spacing = new FusionOptions().LookSpacing;

    [Test]
    public void ConsecutiveFramesAreOneLook()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        for (var i = 0; i < 10; i++)
            looks.LookAgainAt(0, TimeSpan.FromMilliseconds(10 * i), 0.6f, 0.1f);

        Assert.That(looks.Decide(0).Looks, Is.EqualTo(1));
    }

    [TestCase(24, 0, 1, 1, "too small: 24 px, 32 needed")]
    [TestCase(60, 1.01f, 1, 1, "turned away 58°")]
    [TestCase(60, 0, 0.12f, 1, "blurred: sharpness 0.1, 0.2 needed")]
    [TestCase(60, 0, 1, 0.19f, "too dark, bright or flat: exposure 0.1, 0.2 needed")]
    public void AFaceThatIsNotFitIsNotAskedAndSaysWhy(
        float width, float yaw, float sharpness, float exposure, string reason)
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"))
        {
            Width = width,
            Yaw = yaw,
            Quality = new FaceQuality(1, sharpness, exposure, 1),
        };

        var identity = looks.Look(0, 0.9f, 0.1f);

        Assert.That(looks.Interest(0), Is.Zero);
        Assert.That(identity.Looks, Is.Zero);
        Assert.That(identity.Reason, Is.EqualTo(reason));
    }

    [Test]
    public void ANewFaceSaysThatItWasNotLookedAt()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        Assert.That(looks.Decide(0).Reason, Is.EqualTo("not looked at yet"));
        Assert.That(looks.Interest(0), Is.GreaterThan(0));
    }

    [Test]
    public void ASettledTrackIsLookedAtLessOften()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        looks.Look(0, 0.6f, 0.1f);
        Assert.That(looks.InterestAfter(0, Spacing), Is.GreaterThan(0));
        looks.Look(0, 0.6f, 0.1f);
        looks.Look(0, 0.6f, 0.1f);

        Assert.That(looks.InterestAfter(0, Spacing), Is.Zero);
        Assert.That(looks.InterestAfter(0, new FusionOptions().SettledSpacing), Is.GreaterThan(0));
    }

    [Test]
    public void AVectorThatIsNoDirectionIsNoLook()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        looks.Add(0, [float.NaN, 0, 0]);
        looks.Add(0, [0, 0, 0]);

        Assert.That(looks.Decide(0).Cosine, Is.NaN);
    }
}
