namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class ForceFailureTests
{
    [TestCase("S", "F")]
    [TestCase("F", "F")]
    [TestCase("K", "K")]
    [TestCase("RRS", "RRF")]
    public void Outcome(string child, string expected)
    {
        var bench = new Bench();
        var node = $"<ForceFailure>{bench.Script(child)}</ForceFailure>";
        Assert.That(bench.Answers(node, child.Length), Is.EqualTo(expected));
    }
}
