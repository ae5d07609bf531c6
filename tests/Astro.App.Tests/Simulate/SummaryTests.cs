using Astro.App.Simulate;
using Astro.Evaluation;

namespace Astro.App.Tests.Simulate;

public sealed class SummaryTests
{
    [Test]
    public void FiguresCountOnlyWhatTheyAreAbout()
    {
        var summary = new Summary(
        [
            Row("DELIVERED", true, 4, 10), Row("FOUND_NOT_DELIVERED", true, 4, 30), Row("NOT_HOME", true, 4, null),
            Row("NOT_HOME", true, null, null), Row("NOT_HOME", false, null, null),
            Row("DELIVERED", false, null, 20) with { FalseFind = true }, Row("FAILED", null, null, null),
        ]);

        Assert.That(summary.Found, Is.EqualTo(new Proportion(2, 3)), "of those at home and within reach");
        Assert.That(summary.FalseFinds, Is.EqualTo(new Proportion(1, 7)), "of all");
        Assert.That(summary.NotHome, Is.EqualTo(new Proportion(1, 2)), "of those who were out");
        Assert.That((summary.Failed, summary.Unreachable), Is.EqualTo((1, 1)));
        Assert.That((summary.MedianTime, summary.SlowTime), Is.EqualTo((20.0, 28.0)));
        Assert.That(summary.Spl, Is.EqualTo(2 * 0.5 / 3).Within(1e-12));
    }

    [Test]
    public void WithoutEpisodesThereAreNoFigures() => Assert.That(
        new Summary([]).Lines.Select(line => line.Value), Is.EqualTo(new[] { "-", "-", "-", "-", "-", "-", "0", "0" }));

    [TestCase(false, 3, 3, 0)]
    [TestCase(true, 3, 6, 0.5)]
    [TestCase(true, 3, 2.5, 1)]
    [TestCase(true, 0, 0, 1)]
    [TestCase(true, 0, 2, 0)]
    public void SplIsTheShareOfTheShortestPathOrNothing(bool success, double shortest, double taken, double expected) =>
        Assert.That(PathEfficiency.Spl(success, shortest, taken), Is.EqualTo(expected));

    private static EpisodeRow Row(string outcome, bool? atHome, double? shortest, double? time) => new()
    {
        Episode = 1,
        World = "flat",
        Seed = 1,
        Person = "Ann",
        Outcome = outcome,
        AtHome = atHome,
        ShortestPath = shortest,
        TimeToFind = time,
        Spl = shortest is null ? null : time is null ? 0 : 0.5,
    };
}
