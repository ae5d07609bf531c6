namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class InverterTests
{
    [TestCase("S", "F")]
    [TestCase("F", "S")]
    [TestCase("K", "K")]
    [TestCase("RRS", "RRF")]
    public void Outcome(string child, string expected)
    {
        var bench = new Bench();
        Assert.That(bench.Answers($"<Inverter>{bench.Script(child)}</Inverter>", child.Length), Is.EqualTo(expected));
    }
}
