namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class SequenceTests
{
    [TestCase("<Ok/><Ok/>", "S")]
    [TestCase("<Ok/><No/>", "F")]
    [TestCase("<Skip/><Ok/>", "S")]
    [TestCase("<Skip/><Skip/>", "K")]
    [TestCase("<Skip/><No/>", "F")]
    public void Outcome(string children, string expected) =>
        Assert.That(new Bench().Answers($"<Sequence>{children}</Sequence>", 1), Is.EqualTo(expected));

    [Test]
    public void A_running_child_is_resumed_and_the_earlier_ones_are_not_asked_again()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Sequence><Ok/>{bench.Script("RRS", "a")}<Ok/></Sequence>", 3);
        Assert.That(answers, Is.EqualTo("RRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ a a Ok"));
    }

    [Test]
    public void After_a_failure_it_starts_with_the_first_child()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Sequence><Ok/>{bench.Script("RFS", "a")}</Sequence>", 3);
        Assert.That(answers, Is.EqualTo("RFS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ a Ok a+"));
    }

    [Test]
    public void After_a_halt_it_starts_with_the_first_child()
    {
        var bench = new Bench();
        var tree = bench.Load($"<Sequence><Ok/>{bench.Script("R", "a")}</Sequence>");
        tree.Tick();
        tree.Halt();
        tree.Tick();
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ a- Ok a+"));
    }

    [Test]
    public void Skipped_children_are_counted_anew_in_each_run()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Sequence>{bench.Script("KK")}{bench.Script("SK")}</Sequence>", 2);
        Assert.That(answers, Is.EqualTo("SK"));
    }
}
