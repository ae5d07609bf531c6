using FsCheck;

namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class ProportionTests
{
    // Newcombe, "Two-Sided Confidence Intervals for the Single Proportion: Comparison of Seven Methods", 1998, table I.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    [TestCase(29, 29, 0.8830, 1)]
    public void WilsonGivesThePublishedIntervals(int successes, int trials, double low, double high)
    {
        var interval = new Proportion(successes, trials).Wilson();

        Assert.That(interval.Low, Is.EqualTo(low).Within(5e-5));
        Assert.That(interval.High, Is.EqualTo(high).Within(5e-5));
    }

    [Test]
    public void WithoutATrialAnythingIsPossible()
    {
        Assert.That(new Proportion(0, 0).Wilson(), Is.EqualTo(new Interval(0, 1)));
        Assert.That(new Proportion(0, 0).Rate, Is.NaN);
    }

    [Test]
    public void TheIntervalHoldsTheShareStaysWithinZeroAndOneAndMirrors() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 5000).SelectMany(all => Gen.Choose(0, all).Select(some => (Some: some, All: all)))),
        count =>
        {
            var share = new Proportion(count.Some, count.All);
            var (low, high) = (share.Wilson().Low, share.Wilson().High);
            var mirrored = new Proportion(count.All - count.Some, count.All).Wilson();
            return low >= 0 && low <= share.Rate && share.Rate <= high && high <= 1
                && Math.Abs(mirrored.Low - (1 - high)) < 1e-12;
        }).CheckSeeded();
}
