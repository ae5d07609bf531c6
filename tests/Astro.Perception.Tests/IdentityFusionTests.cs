namespace Astro.Perception.Tests;

public sealed class IdentityFusionTests
{
    private static readonly TimeSpan NextFrame = TimeSpan.FromSeconds(0.1);

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

    [TestCase(0.6f, 0.1f, true)]
    [TestCase(0.1f, 0.6f, false)]
    public void AFaceThatWasOutOfSightHasItsNameBackOnlyWithALook(float mom, float dad, bool isMom)
    {
        using var looks = new Looks(Scene.Household("Mom", "Dad"));
        for (var i = 0; i < 3; i++)
            looks.Look(0, 0.6f, 0.1f);
        looks.Hide(0);

        var back = looks.Decide(0);
        Assert.That(back.Verdict, Is.EqualTo(Verdict.Undecided));
        Assert.That(back.Reason, Is.EqualTo("was out of sight: another look needed"));
        Assert.That(looks.InterestAfter(0, NextFrame), Is.GreaterThan(0), "however soon after the last look");

        looks.LookAgainAt(0, NextFrame, mom, dad);
        Assert.That(looks.Decide(0).Verdict == Verdict.Known, Is.EqualTo(isMom));
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
}
