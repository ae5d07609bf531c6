namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class RetryUntilSuccessfulTests
{
    [TestCase(3, "S", "S", Description = "success ends it")]
    [TestCase(3, "FFF", "RRF", Description = "an attempt a tick, then failure")]
    [TestCase(3, "FS", "RS")]
    [TestCase(1, "F", "F")]
    [TestCase(0, "S", "F", Description = "no attempt at all")]
    [TestCase(-1, "FFFFS", "RRRRS", Description = "without end")]
    [TestCase(3, "K", "K")]
    public void Outcome(int attempts, string child, string expected)
    {
        var bench = new Bench();
        Assert.That(bench.Answers(Retry(attempts, bench.Script(child)), expected.Length), Is.EqualTo(expected));
    }

    [Test]
    public void After_an_attempt_that_took_several_ticks_the_next_starts_in_the_same_tick()
    {
        var bench = new Bench();
        Assert.That(bench.Answers(Retry(2, bench.Script("RFRF", "a")), 3), Is.EqualTo("RRF"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ a a+ a"));
    }

    [Test]
    public void Attempts_are_counted_anew_after_a_halt()
    {
        var bench = new Bench();
        var tree = bench.Load(Retry(2, bench.Script("F")));
        tree.Tick();
        tree.Halt();
        Assert.That(Bench.Answers(tree, 2), Is.EqualTo("RF"));
    }

    [Test]
    public void The_number_of_attempts_may_come_from_the_blackboard()
    {
        var bench = new Bench();
        var tree = bench.Load(
            $"<RetryUntilSuccessful num_attempts='{{n}}'>{bench.Script("F")}</RetryUntilSuccessful>");
        tree.Blackboard.Set("n", 2);
        Assert.That(Bench.Answers(tree, 2), Is.EqualTo("RF"));
    }

    private static string Retry(int attempts, string child) =>
        $"<RetryUntilSuccessful num_attempts='{attempts}'>{child}</RetryUntilSuccessful>";
}
