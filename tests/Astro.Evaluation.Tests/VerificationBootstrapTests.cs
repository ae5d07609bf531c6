namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class VerificationBootstrapTests
{
    private const int People = 300;
    private const int Replicates = 1000;

    [Test]
    public void TheIntervalIsThatOfIndependentPeople()
    {
        // One in ten never matches: a binomial share with a deviation of √(0.1·0.9/300) = 0.017.
        var summary = Summarise(SomeTemplates.OfMatching(OneInTen(People)), []);

        Assert.That(summary.Point.Tar, Is.EqualTo(0.9));
        Assert.That(summary.Tar.Low, Is.EqualTo(0.9 - 1.96 * 0.0173).Within(0.006));
        Assert.That(summary.Tar.High, Is.EqualTo(0.9 + 1.96 * 0.0173).Within(0.006));
    }

    [Test]
    public void MoreComparisonsOfTheSamePeopleMakeNothingSurer()
    {
        var once = Summarise(SomeTemplates.OfMatching(OneInTen(100)), []);
        var often = Summarise(SomeTemplates.OfMatching(OneInTen(100), repeats: 2), []);

        // Two of the six pairs that two templates twice over make are of one template with itself, and match.
        Assert.That(often.Genuine, Is.EqualTo(6 * once.Genuine));
        Assert.That(often.Tar.High - often.Tar.Low,
            Is.EqualTo((once.Tar.High - once.Tar.Low) * often.Point.Fnmr / once.Point.Fnmr).Within(1e-9));
    }

    [Test]
    public void AGroupThatFailsTwiceAsOftenHasARatioOfTwoWithTheBoundsThatItsSizeAllows()
    {
        // A quarter of the people fail at 20 %, the others at 20/3 %; together at 10 %.
        var matching = Enumerable.Range(0, People)
            .Select(subject => subject % 4 == 0 ? subject / 4 % 5 != 0 : subject % 15 != 1).ToArray();
        var set = SomeTemplates.OfMatching(matching);
        var summary = Summarise(set,
        [
            new ComparisonGroup("tone", "dark", pair => set.SubjectOf(pair.Probe) % 4 == 0),
            new ComparisonGroup("tone", "everybody", _ => true),
            new ComparisonGroup("tone", "nobody", _ => false),
        ]);
        var dark = summary.Groups[0];

        Assert.That(dark.Subjects, Is.EqualTo(75));
        Assert.That(dark.NonMatches, Is.EqualTo(new Proportion(15, 75)));
        Assert.That(dark.Ratio, Is.EqualTo(0.2 / summary.Point.Fnmr));
        // By the delta method: the ratio is m/(m + r), m and r the misses of the group and of the rest, 15 each.
        Assert.That(dark.Bounds.Low, Is.EqualTo(Ratio(0.05)).Within(0.15));
        Assert.That(dark.Bounds.High, Is.EqualTo(Ratio(0.95)).Within(0.15));
        Assert.That(summary.Groups[1].Bounds, Is.EqualTo(new Interval(1, 1)));
        Assert.That(summary.Groups[2].Bounds.Low, Is.NaN);
        Assert.That(summary.Groups[2].Subjects, Is.Zero);
    }

    [Test]
    public void OnePersonWhoFailsIsNoSignOfAGroupThatDoes()
    {
        var matching = Enumerable.Range(0, People).Select(subject => subject != 8).ToArray();
        var set = SomeTemplates.OfMatching(matching);
        var few = Summarise(
            set, [new ComparisonGroup("tone", "dark", pair => set.SubjectOf(pair.Probe) % 4 == 0)]).Groups[0];

        Assert.That(few.Ratio, Is.EqualTo(4).Within(1e-6), "it is all that there is to divide");
        Assert.That(few.Bounds.Low, Is.EqualTo(1), "of resamples a third are without that person");
    }

    [Test]
    public void TheThresholdIsFoundAnewInEachResample()
    {
        // One pair of people looks alike. Where both are drawn often enough, the threshold rises above everybody.
        var set = new TemplateSet(40, 20);
        for (var subject = 0; subject < 20; subject++)
            for (var i = 0; i < 2; i++)
            {
                var template = new float[40];
                template[subject == 1 ? 0 : 2 * subject] = 1;
                set.Add(subject, template);
            }
        var summary = Summarise(set, [], fmr: 4.5 / 760);

        // Four of the 760 comparisons score 1, as all genuine ones do.
        Assert.That(summary.Point.Tar, Is.EqualTo(1));
        Assert.That(summary.Tar, Is.EqualTo(new Interval(0, 1)));
    }

    [Test]
    public void OneSeedGivesTheSameFigures()
    {
        var set = SomeTemplates.Draw(50, 5, seed: 3, failures: 0.05);
        ComparisonGroup[] groups = [new("half", "first", pair => set.SubjectOf(pair.Probe) < 25)];

        var (first, again) = (Summarise(set, groups, 0.01), Summarise(set, groups, 0.01));

        Assert.That(again.Tar, Is.EqualTo(first.Tar));
        Assert.That(again.Groups, Is.EqualTo(first.Groups));
        Assert.That(first.Failures.Successes, Is.Positive);
        Assert.That(first.Tar.Low, Is.LessThan(first.Point.Tar));
        Assert.That(first.Tar.High, Is.GreaterThan(first.Point.Tar));
    }

    [Test]
    public void ARateForWhichTooFewScoresWereKeptIsRefused()
    {
        var set = SomeTemplates.Draw(50, 5, seed: 3);
        var bootstrap = new VerificationBootstrap(VerificationTrials.Run(set, set, depth: 0.001), []);

        Assert.That(() => bootstrap.Summarise(0.05, 10, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static bool[] OneInTen(int people) => [.. Enumerable.Range(0, people).Select(subject => subject % 10 != 0)];

    private static VerificationSummary Summarise(
        TemplateSet set, IReadOnlyList<ComparisonGroup> groups, double fmr = 0.001) =>
        new VerificationBootstrap(VerificationTrials.Run(set, set, depth: 0.05), groups)
            .Summarise(fmr, Replicates, seed: 5);

    private static double Ratio(double quantile)
    {
        // m/(m + r)·4 with independent m ~ N(15, 12) and r ~ N(15, 14) has a deviation of 4·15·√26/30².
        var deviate = quantile < 0.5 ? -1.645 : 1.645;
        return 2 + deviate * 4 * 15 * Math.Sqrt(12 + 14) / (30 * 30);
    }
}
