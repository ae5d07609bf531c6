using System.Numerics;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

/// <summary>What people wear, and wear in their faces: glasses, hats, hair and beards.</summary>
public sealed class DrawnWearTests
{
    private static readonly Look Calm = new(EyesOpen: 0.8f);

    [Test]
    public void GlassesChangeNothingButWhatTheyStandBefore()
    {
        Portrait bare = Portraits.Take(Portraits.Plain(4), Calm);
        List<Vector2> changed = bare.Differences(Portraits.Take(Portraits.Plain(4), Calm with { Glasses = true }));
        float eyes = bare.Landmarks[0].Y, nose = bare.Landmarks[2].Y;
        float apart = bare.Landmarks[1].X - bare.Landmarks[0].X;
        Assert.Multiple(() =>
        {
            Assert.That(changed, Has.Count.GreaterThan(300));
            Assert.That(changed.All(p => MathF.Abs(p.Y - eyes) < 0.6f * apart && p.Y < nose + 8));
        });
    }

    [Test]
    public void AHatChangesNothingBelowTheBrows([Range(1, 8)] int seed)
    {
        // Not a headscarf, which goes round the face: its wearers are told by what changes at the neck.
        Portrait bare = Portraits.Take(Portraits.Plain(seed), Calm);
        List<Vector2> changed = bare.Differences(Portraits.Take(Portraits.Plain(seed), Calm with { Hat = true }));
        Vector2[] outline = bare.Outline;
        Assert.Multiple(() =>
        {
            Assert.That(changed.Count(p => p.Y < outline[0].Y), Is.GreaterThan(1500));
            Assert.That(
                changed.Any(p => p.Y > bare.Landmarks[0].Y && p.Y < bare.Landmarks[3].Y &&
                    p.X > bare.Landmarks[0].X && p.X < bare.Landmarks[1].X),
                Is.False, "eyes, nose and mouth stay free");
        });
    }

    [Test]
    public void AMakeoverLeavesEyesNoseAndMouth([Range(1, 8)] int seed)
    {
        Appearance person = Portraits.Plain(seed);
        Portrait before = Portraits.Take(person, Calm);
        List<Vector2> changed = before.Differences(Portraits.Take(person with { Fashion = 1_000 + seed }, Calm));
        Vector2[] eyesAndMouth = before.Landmarks;
        Assert.Multiple(() =>
        {
            Assert.That(person.Fashion, Is.EqualTo(person.Seed));
            Assert.That(changed, Has.Count.GreaterThan(500));
            Assert.That(
                changed.Any(p => p.Y > eyesAndMouth[0].Y + 4 && p.Y < eyesAndMouth[3].Y &&
                    p.X > eyesAndMouth[0].X && p.X < eyesAndMouth[1].X),
                Is.False);
        });
    }

    [Test]
    public void ABeardCoversTheLowerFaceOnly([Range(20, 31)] int seed)
    {
        // Beards make men: the same man is drawn with and without.
        Appearance bearded = Portraits.Plain(seed, 2) with { HasBeard = true };
        Portrait portrait = Portraits.Take(bearded, Calm);
        Vector2 mouth = (portrait.Landmarks[3] + portrait.Landmarks[4]) / 2;
        Vector2 brow = (portrait.Outline[0] + portrait.Landmarks[2]) / 2;
        double skin = portrait.Brightness((portrait.Landmarks[0] + portrait.Landmarks[1]) / 2, 2);
        double lip = portrait.Brightness(Vector2.Lerp(mouth, portrait.Landmarks[2], 0.42f), 2);
        double chin = portrait.Brightness(Vector2.Lerp(mouth, portrait.Outline[1], 0.7f), 3);
        Assert.Multiple(() =>
        {
            Assert.That(Math.Min(lip, chin), Is.LessThan(0.86 * skin));
            Assert.That(portrait.Brightness(brow, 2), Is.GreaterThan(0.8 * skin));
        });
    }
}
