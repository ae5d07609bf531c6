using FsCheck;
using Random = System.Random;

namespace Astro.Perception.Tests;

/// <summary>A person has one face at a time.</summary>
public sealed class UniquePersonTests
{
    [Test]
    public void OnePersonIsOnTheTrackWithTheBetterEvidenceOnly()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 5; i++)
        {
            looks.Look(0, 0.5f, 0.1f);
            looks.Look(1, 0.8f, 0.1f);
        }

        var identities = looks.DecideAll(0, 1);

        Assert.That(identities[0].Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(identities[0].Reason, Is.EqualTo("Mom is seen on another face with better evidence"));
        Assert.That(identities[1].Person!.Name, Is.EqualTo("Mom"));
    }

    [Test]
    public void EqualEvidenceGoesToTheOlderTrack()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 3; i++)
        {
            looks.Look(1, 0.6f, 0.1f, decide: false);
            looks.Look(0, 0.6f, 0.1f, decide: false);
        }

        var identities = looks.DecideAll(1, 0);

        Assert.That(identities.Single(i => i.Verdict == Verdict.Known).TrackId, Is.EqualTo(1));
    }

    [Test]
    public void NobodyIsNamedOnFewerLooksThanNeededNorTwice() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            using var looks = new Looks(Scene.Household("Mom", "Dad", "Son"));
            var matches = new int[2, 3];
            for (var step = 0; step < 60; step++)
            {
                var track = random.Next(2);
                float[] cosines = [Cosine(random), Cosine(random), Cosine(random)];
                looks.Look(track, cosines);
                for (var person = 0; person < 3; person++)
                    matches[track, person] += cosines[person] >= 0.4f && cosines[person] == cosines.Max() ? 1 : 0;

                var named = looks.DecideAll(0, 1).Where(i => i.Verdict == Verdict.Known).ToList();
                Assert.That(named.Select(i => i.Person), Is.Unique);
                foreach (var identity in named)
                {
                    var person = identity.Person!.Id[^1] - '0';
                    Assert.That(matches[identity.TrackId - 1, person], Is.GreaterThanOrEqualTo(3));
                    Assert.That(identity.Margin, Is.GreaterThanOrEqualTo(0.05f));
                    Assert.That(identity.Cosine, Is.GreaterThanOrEqualTo(0.35f));
                }
            }
        }).QuickCheckThrowOnFailure();

    private static float Cosine(Random random) => random.NextSingle() * 0.57f;
}
