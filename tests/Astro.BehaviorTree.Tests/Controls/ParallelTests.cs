namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class ParallelTests
{
    [TestCase("", "<Ok/><Ok/>", "S", Description = "all must succeed by default")]
    [TestCase("", "<Ok/><No/>", "F", Description = "one failure is a failure by default")]
    [TestCase("success_count='1' failure_count='2'", "<No/><Ok/>", "S")]
    [TestCase("success_count='2' failure_count='3'", "<Ok/><No/><No/>", "F", Description = "out of reach")]
    [TestCase("success_count='-2' failure_count='2'", "<No/><Ok/><Ok/>", "S", Description = "all but one")]
    [TestCase("success_count='1' failure_count='-1'", "<No/><No/><Ok/>", "S", Description = "all must fail to fail")]
    [TestCase("success_count='1' failure_count='-1'", "<No/><No/>", "F")]
    [TestCase("", "<Skip/><Ok/>", "S", Description = "skipped counts as success of a negative count")]
    [TestCase("success_count='1'", "<Skip/><Skip/>", "K")]
    [TestCase("success_count='2'", "<Skip/><Ok/>", "R", Description = "the skipped child is asked again")]
    public void Outcome(string counts, string children, string expected) =>
        Assert.That(new Bench().Answers($"<Parallel {counts}>{children}</Parallel>", 1), Is.EqualTo(expected));

    [Test]
    public void Each_child_is_ticked_until_it_completes_and_no_longer()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Parallel>{bench.Script("S", "a")}{bench.Script("RRS", "b")}</Parallel>", 3);
        Assert.That(answers, Is.EqualTo("RRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ b+ b b"));
    }

    [Test]
    public void The_running_children_are_halted_when_it_is_decided()
    {
        var bench = new Bench();
        var answers = bench.Answers(
            $"<Parallel success_count='1'>{bench.Script("R", "a")}{bench.Script("RS", "b")}</Parallel>", 2);
        Assert.That(answers, Is.EqualTo("RS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ b+ a b a-"));
    }

    [Test]
    public void Counts_start_anew_in_each_run()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Parallel>{bench.Script("SS")}{bench.Script("RSRS")}</Parallel>", 4);
        Assert.That(answers, Is.EqualTo("RSRS"));
    }

    [Test]
    public void A_count_from_the_blackboard_above_the_number_of_children_is_an_error()
    {
        var tree = new Bench().Load("<Parallel success_count='{n}'><Ok/><Ok/></Parallel>");
        tree.Blackboard.Set("n", 3);
        Assert.That(tree.Tick, Throws.TypeOf<TreeNodeException>().With.Message.Contains("success_count is 3"));
    }
}
