namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class SequenceWithMemoryTests
{
    [TestCase("<Ok/><Ok/>", "S")]
    [TestCase("<Ok/><No/>", "F")]
    [TestCase("<Skip/><Ok/>", "S")]
    [TestCase("<Skip/><Skip/>", "K")]
    public void Outcome(string children, string expected) =>
        Assert.That(
            new Bench().Answers($"<SequenceWithMemory>{children}</SequenceWithMemory>", 1), Is.EqualTo(expected));

    [Test]
    public void After_a_failure_it_goes_on_with_the_child_that_failed()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<SequenceWithMemory><Ok/>{bench.Script("FRS", "a")}</SequenceWithMemory>", 3);
        Assert.That(answers, Is.EqualTo("FRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ a+ a"));
    }

    [Test]
    public void After_a_halt_it_goes_on_with_the_child_that_was_running()
    {
        var bench = new Bench();
        var tree = bench.Load($"<SequenceWithMemory><Ok/>{bench.Script("RS", "a")}</SequenceWithMemory>");
        tree.Tick();
        tree.Halt();
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Success));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok a+ a- a+"));
    }

    [Test]
    public void After_a_success_it_starts_with_the_first_child()
    {
        var bench = new Bench();
        Assert.That(bench.Answers("<SequenceWithMemory><Ok/><Ok/></SequenceWithMemory>", 2), Is.EqualTo("SS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("Ok Ok Ok Ok"));
    }
}
