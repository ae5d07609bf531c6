namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class VerificationTrialsTests
{
    // On a circle, cosines are easy: three people at 0°, 90° and 180°, the second templates a little further.
    private static readonly (int Subject, double Degrees)[] Circle = [(0, 0), (0, 60), (1, 90), (1, 100), (2, 180)];

    [Test]
    public void RatesAreThoseThatOneCountsByHand()
    {
        var trials = Compare(Circle);

        // Genuine: 60° apart and 10° apart. Impostors: 90, 100, 180, 30, 40, 120, 90 and 80 degrees apart.
        Assert.That(trials.Genuine.Count, Is.EqualTo(2));
        Assert.That(trials.Impostors.Count, Is.EqualTo(8));
        IsAbove(30, trials.At(0), fmr: 0, fnmr: 0.5);
        IsAbove(40, trials.At(0.125), fmr: 0.125, fnmr: 0.5);
        IsAbove(80, trials.At(0.25), fmr: 0.25, fnmr: 0);
        Assert.That(trials.At(0.249).Fmr, Is.EqualTo(0.125));
        Assert.That(trials.AtThreshold(Cosine(40.001)), Is.EqualTo(new OperatingPoint(Cosine(40.001), 0.25, 0.5)));
        Assert.That(trials.At(1).Tar, Is.EqualTo(1));
    }

    [Test]
    public void AFaceThatWasNotAcquiredNeverMatches()
    {
        var set = new TemplateSet(2, 3);
        foreach (var (subject, degrees) in Circle)
            set.Add(subject, Vector(degrees));
        set.AddFailure(1);
        var trials = VerificationTrials.Run(set, set, depth: 1);

        Assert.That(trials.Genuine.Count, Is.EqualTo(4));
        Assert.That(trials.Impostors.Count, Is.EqualTo(8));
        Assert.That(trials.At(0.25).Fnmr, Is.EqualTo(0.5));
        Assert.That(trials.Genuine.FnmrAt(-1), Is.EqualTo(0.5));
    }

    [Test]
    public void ProbesMeetAllReferencesOfTheirOwn()
    {
        TemplateSet probes = new(2, 2), references = new(2, 2);
        probes.Add(1, Vector(90));
        references.Add(1, Vector(90));
        references.Add(0, Vector(45));
        references.Add(1, Vector(150));
        var trials = VerificationTrials.Run(probes, references, depth: 1);

        Assert.That(trials.Genuine.Descending.ToArray().Select(pair => (pair.Probe, pair.Reference)),
            Is.EqualTo(new[] { (0, 0), (0, 2) }));
        Assert.That(trials.At(0).Fnmr, Is.EqualTo(0.5));
    }

    [Test]
    public void TheCurveFallsFromTheStrictestThresholdToTheMostLenient()
    {
        var set = SomeTemplates.Draw(40, 6, seed: 1);
        var curve = VerificationTrials.Run(set, set, depth: 0.02).Curve(lowest: 1e-4, perDecade: 4);

        Assert.That(curve, Has.Count.EqualTo(17));
        Assert.That(curve.Select(point => point.Threshold), Is.Ordered.Descending);
        Assert.That(curve.Select(point => point.Fmr), Is.Ordered);
        Assert.That(curve.Select(point => point.Fnmr), Is.Ordered.Descending);
        Assert.That(curve[^1].Fnmr, Is.Zero);
    }

    [Test]
    public void PeopleWithOneTemplateEachAreRefused()
    {
        var set = SomeTemplates.Draw(5, 1, seed: 1);

        Assert.That(() => VerificationTrials.Run(set, set), Throws.ArgumentException);
    }

    private static VerificationTrials Compare((int Subject, double Degrees)[] templates)
    {
        var set = new TemplateSet(2, templates.Max(template => template.Subject) + 1);
        foreach (var (subject, degrees) in templates)
            set.Add(subject, Vector(degrees));
        return VerificationTrials.Run(set, set, depth: 1);
    }

    private static float[] Vector(double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return [(float)cosine, (float)sine];
    }

    private static void IsAbove(double degrees, OperatingPoint point, double fmr, double fnmr)
    {
        Assert.That(point.Threshold, Is.EqualTo(Cosine(degrees)).Within(1e-6));
        Assert.That((point.Fmr, point.Fnmr), Is.EqualTo((fmr, fnmr)));
    }

    private static float Cosine(double degrees) => Vector(degrees)[0];
}
