namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class ReactiveFallbackTests
{
    [TestCase("<No/><Ok/>", "S")]
    [TestCase("<No/><No/>", "F")]
    [TestCase("<Skip/><No/>", "F")]
    [TestCase("<Skip/><Skip/>", "K")]
    public void Outcome(string children, string expected) =>
        Assert.That(new Bench().Answers($"<ReactiveFallback>{children}</ReactiveFallback>", 1), Is.EqualTo(expected));

    [Test]
    public void A_goal_that_comes_to_hold_halts_the_running_child()
    {
        var bench = new Bench();
        var answers = bench.Answers(
            $"<ReactiveFallback>{bench.Script("FFS", "goal")}{bench.Script("R", "a")}</ReactiveFallback>", 3);
        Assert.That(answers, Is.EqualTo("RRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("goal+ a+ goal+ a goal+ a-"));
    }

    [Test]
    public void An_earlier_child_that_comes_to_run_halts_the_later_one()
    {
        var bench = new Bench();
        var answers = bench.Answers(
            $"<ReactiveFallback>{bench.Script("FR", "first")}{bench.Script("R", "a")}</ReactiveFallback>", 2);
        Assert.That(answers, Is.EqualTo("RR"));
        Assert.That(bench.TakeLog(), Is.EqualTo("first+ a+ first+ a-"));
    }
}
