using Astro.App.Introspection;
using Astro.Ros;

namespace Astro.App.Tests.Introspection;

public sealed class RateMeterTests
{
    [Test]
    public void TheRateIsThatOfTheTimesBetweenMessages()
    {
        var meter = Measure(10, 0, 0.1, 0.3, 0.4, 0.6);
        Assert.That(meter.Report()!.ToString(), Is.EqualTo(
            "average rate: 6.667\n\tmin: 0.100s max: 0.200s std dev: 0.05000s window: 5"));
    }

    [Test]
    public void OnlyTheLastMessagesCount() =>
        Assert.That(Measure(3, 0, 5, 10, 10.5, 11).Report(), Is.EqualTo(new Rate(2, 0.5, 0.5, 0, 3)));

    [Test]
    public void NothingIsReportedTwice()
    {
        var meter = Measure(10, 0, 1);
        Assert.That(meter.Report(), Is.Not.Null);
        Assert.That(meter.Report(), Is.Null);
        meter.Add(Time.FromSeconds(2));
        Assert.That(meter.Report(), Is.Not.Null);
    }

    [Test]
    public void OneMessageHasNoRate() => Assert.That(Measure(10, 0).Report(), Is.Null);

    [Test]
    public void MessagesThatComeAtTheSameTimeHaveNoRate() => Assert.That(Measure(10, 1, 1, 1).Report(), Is.Null);

    [Test]
    public void TimeThatRunsBackwardsStartsOver() =>
        Assert.That(Measure(10, 5, 6, 1, 1.5).Report(), Is.EqualTo(new Rate(2, 0.5, 0.5, 0, 2)));

    private static RateMeter Measure(int window, params double[] seconds)
    {
        var meter = new RateMeter(window);
        foreach (var at in seconds)
            meter.Add(Time.FromSeconds(at));
        return meter;
    }
}
