namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class ReactiveSequenceTests
{
    [TestCase("<Ok/><Ok/>", "S")]
    [TestCase("<Ok/><No/>", "F")]
    [TestCase("<Skip/><Ok/>", "S")]
    [TestCase("<Skip/><Skip/>", "K")]
    public void Outcome(string children, string expected) =>
        Assert.That(new Bench().Answers($"<ReactiveSequence>{children}</ReactiveSequence>", 1), Is.EqualTo(expected));

    [Test]
    public void Every_tick_asks_the_earlier_children_again()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<ReactiveSequence><Ok/>{bench.Script("RRS", "a")}</ReactiveSequence>", 3);
        Assert.That(answers, Is.EqualTo("RRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ Ok a Ok a"));
    }

    [Test]
    public void A_guard_that_fails_halts_the_running_child()
    {
        var bench = new Bench();
        var answers = bench.Answers(
            $"<ReactiveSequence>{bench.Script("SF", "guard")}{bench.Script("R", "a")}</ReactiveSequence>", 2);
        Assert.That(answers, Is.EqualTo("RF"));
        Assert.That(bench.TakeLog(), Is.EqualTo("guard+ a+ guard+ a-"));
    }

    [Test]
    public void An_earlier_child_that_comes_to_run_halts_the_later_one()
    {
        var bench = new Bench();
        var answers = bench.Answers(
            $"<ReactiveSequence>{bench.Script("SRS", "first")}{bench.Script("R", "a")}</ReactiveSequence>", 3);
        Assert.That(answers, Is.EqualTo("RRR"));
        Assert.That(bench.TakeLog(), Is.EqualTo("first+ a+ first+ a- first a+"));
    }
}
