using Astro.Ros;
using Astro.Vision;
using FsCheck;
using Random = System.Random;

namespace Astro.Perception.Tests;

public sealed class IdentityFusionTests
{
    private static readonly TimeSpan Spacing = new FusionOptions().LookSpacing;

    [Test]
    public void EnoughAgreeingLooksNameAPerson()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        Assert.That(looks.Look(0, 0.6f, 0.1f).Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(looks.Look(0, 0.6f, 0.1f).Reason, Is.EqualTo("2 of 3 agreeing looks at Mom"));
        var identity = looks.Look(0, 0.6f, 0.1f);

        Assert.That(identity.Verdict, Is.EqualTo(Verdict.Known));
        Assert.That(identity.Person!.Name, Is.EqualTo("Mom"));
        Assert.That(identity.Looks, Is.EqualTo(3));
        Assert.That(identity.Cosine, Is.EqualTo(0.6f).Within(1e-5));
        Assert.That(identity.Margin, Is.EqualTo(0.5f).Within(1e-5));
        Assert.That(identity.Confidence, Is.GreaterThan(0.95f).And.LessThanOrEqualTo(1));
        Assert.That(identity.Liveness, Is.NaN);
        Assert.That(identity.Reason, Is.EqualTo("3 or more looks agree on Mom"));
    }

    [Test]
    public void LooksBelowTheThresholdNameNobody()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        for (var i = 0; i < 20; i++)
            Assert.That(looks.Look(0, 0.39f, 0.1f).Verdict, Is.Not.EqualTo(Verdict.Known));
    }

    [Test]
    public void ANarrowLeadOverTheRunnerUpNamesNobody()
    {
        using var looks = new Looks(Scene.Household("Mom", "Lady"));

        FaceIdentity identity = default;
        for (var i = 0; i < 10; i++)
            identity = looks.Look(0, 0.55f, 0.47f);

        Assert.That(identity.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(identity.Reason, Is.EqualTo("Mom or Lady: a lead of 0.10 needed"));
    }

    [Test]
    public void LooksThatAlternateNameNobody()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        for (var i = 0; i < 30; i++)
        {
            var identity = i % 2 == 0 ? looks.Look(0, 0.9f, 0.1f) : looks.Look(0, 0.1f, 0.9f);
            Assert.That(identity.Verdict, Is.EqualTo(Verdict.Undecided), $"look {i}");
        }
    }

    [Test]
    public void ConsecutiveFramesAreOneLook()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        for (var i = 0; i < 10; i++)
            looks.LookAgainAt(0, TimeSpan.FromMilliseconds(10 * i), 0.6f, 0.1f);

        Assert.That(looks.Decide(0).Looks, Is.EqualTo(1));
    }

    [Test]
    public void AStrangerBecomesUnknownAndStaysIt()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        for (var i = 0; i < 3; i++)
            Assert.That(looks.Look(0, 0.2f, 0.1f).Reason, Is.EqualTo("resembles nobody enough: 0.40 needed"));
        for (var i = 0; i < 20; i++)
        {
            // A single lucky look does not make a household member of a stranger.
            var identity = i == 10 ? looks.Look(0, 0.45f, 0.1f) : looks.Look(0, 0.2f, 0.1f);
            Assert.That(identity.Verdict, Is.EqualTo(Verdict.Unknown), $"look {i}");
            Assert.That(identity.Person, Is.Null);
            Assert.That(identity.Confidence, Is.Zero);
        }
    }

    [Test]
    public void AHeadTurnedAsideIsNotTakenForAStranger()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad")) { Yaw = 0.7f };

        for (var i = 0; i < 20; i++)
            Assert.That(looks.Look(0, 0.3f, 0.1f).Verdict, Is.EqualTo(Verdict.Undecided));
    }

    [Test]
    public void ANameIsWithdrawnWhenTheLooksTurnAgainstIt()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 5; i++)
            looks.Look(0, 0.6f, 0.1f);

        var needed = Enumerable.Range(1, 20).First(_ => looks.Look(0, 0.15f, 0.6f).Person?.Name != "Mom");

        Assert.That(needed, Is.LessThanOrEqualTo(3));
    }

    [Test]
    public void ATrackThatSlipsToAnotherHeadLosesItsNameAtOnce()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 6; i++)
            looks.Look(0, 0.99f, 0.14f);

        var identity = looks.Look(0, -0.2f, 0.1f);

        Assert.That(identity.Verdict, Is.EqualTo(Verdict.Undecided));
    }

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
    public void WhereNobodyIsEnrolledEverybodyIsUnknown()
    {
        using var looks = new Looks(Scene.Household());

        Assert.That(looks.Decide(0).Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(looks.Decide(0).Reason, Is.EqualTo("nobody is enrolled"));
        Assert.That(looks.Interest(0), Is.Zero);
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
    public void ATrackThatEndedLeavesNothingToTheNextInItsSlot()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 5; i++)
            looks.Look(0, 0.6f, 0.1f);

        Assert.That(looks.Fusion.Vectors[0].ToArray(), Has.Some.Not.Zero);

        looks.Fusion.End(0);

        Assert.That(looks.Fusion.Vectors[0].ToArray(), Is.All.Zero);
        Assert.That(looks.Decide(0).Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(looks.Decide(0).Looks, Is.Zero);
    }

    [Test]
    public void AVectorThatIsNoDirectionIsNoLook()
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));

        looks.Add(0, [float.NaN, 0, 0]);
        looks.Add(0, [0, 0, 0]);

        Assert.That(looks.Decide(0).Cosine, Is.NaN);
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

    /// <summary>Takes looks at faces, each long enough after the last for any spacing.</summary>
    private sealed class Looks(VisualId.Gallery gallery) : IDisposable
    {
        private Time _now = Time.FromSeconds(1);

        public IdentityFusion Fusion { get; } = new(gallery, new FusionOptions(), slots: 4);

        public float Width { get; init; } = 60;

        public float Yaw { get; init; }

        public FaceQuality Quality { get; init; } = new(1, 1, 1, 1);

        public FaceIdentity Look(int slot, params float[] cosines) => Look(slot, cosines, decide: true);

        public FaceIdentity Look(int slot, float first, float second, bool decide) =>
            Look(slot, [first, second], decide);

        public void LookAgainAt(int slot, TimeSpan later, params float[] cosines) =>
            Fusion.AddLook(Face(slot), Scene.Probe(cosines), _now + later);

        public void Add(int slot, float[] probe) => Fusion.AddLook(Face(slot), probe, _now);

        public float Interest(int slot) => Fusion.Interest(Face(slot), _now);

        public float InterestAfter(int slot, TimeSpan span) => Fusion.Interest(Face(slot), _now + span);

        public FaceIdentity Decide(int slot) => DecideAll(slot)[0];

        public FaceIdentity[] DecideAll(params int[] slots)
        {
            var identities = new FaceIdentity[slots.Length];
            Fusion.Decide(slots.Select(Face).ToArray(), identities);
            return identities;
        }

        public void Dispose() => Fusion.Dispose();

        private FaceIdentity Look(int slot, float[] cosines, bool decide)
        {
            _now += TimeSpan.FromSeconds(1.5);
            Fusion.AddLook(Face(slot), Scene.Probe(cosines), _now);
            return decide ? Decide(slot) : default;
        }

        private TrackedFace Face(int slot) =>
            new((uint)slot + 1, slot, Scene.Face(100, 100, Width), new HeadPose(Yaw, 0, 0), Quality, float.NaN);
    }
}
