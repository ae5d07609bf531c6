namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class RepeatTests
{
    [TestCase(3, "F", "F", Description = "failure ends it")]
    [TestCase(3, "SSS", "RRS", Description = "a cycle a tick, then success")]
    [TestCase(3, "SF", "RF")]
    [TestCase(1, "S", "S")]
    [TestCase(0, "F", "S", Description = "no cycle at all")]
    [TestCase(-1, "SSSSF", "RRRRF", Description = "without end")]
    [TestCase(3, "K", "K")]
    public void Outcome(int cycles, string child, string expected)
    {
        var bench = new Bench();
        Assert.That(bench.Answers(Repeat(cycles, bench.Script(child)), expected.Length), Is.EqualTo(expected));
    }

    [Test]
    public void After_a_cycle_that_took_several_ticks_the_next_starts_in_the_same_tick()
    {
        var bench = new Bench();
        Assert.That(bench.Answers(Repeat(2, bench.Script("RSRS", "a")), 3), Is.EqualTo("RRS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ a a+ a"));
    }

    [Test]
    public void Cycles_are_counted_anew_after_a_halt()
    {
        var bench = new Bench();
        var tree = bench.Load(Repeat(2, bench.Script("S")));
        tree.Tick();
        tree.Halt();
        Assert.That(Bench.Answers(tree, 2), Is.EqualTo("RS"));
    }

    private static string Repeat(int cycles, string child) => $"<Repeat num_cycles='{cycles}'>{child}</Repeat>";
}
