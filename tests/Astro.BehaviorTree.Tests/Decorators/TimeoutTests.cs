namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class TimeoutTests
{
    [TestCase("S")]
    [TestCase("F")]
    [TestCase("K")]
    [TestCase("RRS")]
    public void In_time_it_says_what_the_child_says(string child)
    {
        var bench = new Bench();
        Assert.That(bench.Answers(Timeout("100", bench.Script(child)), child.Length), Is.EqualTo(child));
    }

    [Test]
    public void When_time_is_up_the_child_is_halted_and_it_fails()
    {
        var bench = new Bench();
        var tree = bench.Load(Timeout("100", bench.Script("R", "a")));
        tree.Tick();
        bench.Time.Advance(99);
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Running));
        bench.Time.Advance(1);
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Failure));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ a a-"));
    }

    [Test]
    public void Time_counts_anew_in_each_run()
    {
        var bench = new Bench();
        var tree = bench.Load(Timeout("100", bench.Script("RSR")));
        tree.Tick();
        bench.Time.Advance(90);
        tree.Tick();
        bench.Time.Advance(90);
        tree.Tick();
        bench.Time.Advance(90);
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Running));
    }

    [Test]
    public void Zero_is_without_limit()
    {
        var bench = new Bench();
        var tree = bench.Load(Timeout("0", bench.Script("R")));
        tree.Tick();
        bench.Time.Advance(1_000_000);
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Running));
    }

    private static string Timeout(string msec, string child) => $"<Timeout msec='{msec}'>{child}</Timeout>";
}
