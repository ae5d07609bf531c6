namespace Astro.Ros.Tests.Times;

internal sealed class TimeTests
{
    [TestCase(0L, 0, 0u)]
    [TestCase(1_500_000_000L, 1, 500_000_000u)]
    [TestCase(-1L, -1, 999_999_999u)]
    [TestCase(-1_000_000_000L, -1, 0u)]
    public void The_wire_form_rounds_seconds_down(long nanoseconds, int seconds, uint rest)
    {
        Assert.That(new Time(nanoseconds).Parts, Is.EqualTo((seconds, rest)));
        Assert.That(Time.FromParts(seconds, rest), Is.EqualTo(new Time(nanoseconds)));
    }

    [Test]
    public void Spans_are_added_and_taken_away()
    {
        var time = Time.FromSeconds(2.5);
        Assert.That(time + TimeSpan.FromSeconds(1) - TimeSpan.FromSeconds(0.5), Is.EqualTo(Time.FromSeconds(3)));
        Assert.That(Time.FromSeconds(3) - time, Is.EqualTo(TimeSpan.FromSeconds(0.5)));
        Assert.That(time < Time.FromSeconds(3) && time >= Time.FromSeconds(2.5));
    }

    [Test]
    public void Time_ends_but_does_not_wrap()
    {
        Assert.That(new Time(5) + TimeSpan.MaxValue, Is.EqualTo(new Time(long.MaxValue)));
        Assert.That(new Time(5) - TimeSpan.MaxValue, Is.EqualTo(new Time(long.MinValue)));
        Assert.That(new Time(-5) - TimeSpan.MinValue, Is.EqualTo(new Time(long.MaxValue)));
    }
}
