namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class HaltTests
{
    [Test]
    public void Every_running_leaf_is_halted_exactly_once()
    {
        var bench = new Bench();
        var tree = bench.Load(
            $"""
             <Parallel><Sequence><Ok/>{bench.Script("R", "a")}</Sequence>
             <Inverter><Timeout msec="9">{bench.Script("R", "b")}</Timeout></Inverter>
             {bench.Script("S", "c")}</Parallel>
             """);
        tree.Tick();
        bench.TakeLog();
        tree.Halt();
        tree.Halt();
        Assert.That(bench.TakeLog(), Is.EqualTo("a- b-"));
        Assert.That(tree.Status, Is.EqualTo(NodeStatus.Idle));
    }

    [Test]
    public void A_tree_that_is_not_running_has_nothing_to_halt()
    {
        var bench = new Bench();
        var tree = bench.Load(bench.Script("S", "a"));
        tree.Halt();
        tree.Tick();
        tree.Halt();
        Assert.That(bench.TakeLog(), Is.EqualTo("a+"));
    }

    [Test]
    public void A_leaf_that_cannot_stop_does_not_keep_the_others_from_stopping()
    {
        var bench = new Bench();
        var tree = bench.Load($"<Parallel>{bench.Script("R!", "a")}{bench.Script("R", "b")}</Parallel>");
        tree.Tick();
        bench.TakeLog();
        Assert.That(tree.Halt, Throws.TypeOf<TreeNodeException>().With.Message.Contains("a: cannot stop"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a- b-"));
    }
}
