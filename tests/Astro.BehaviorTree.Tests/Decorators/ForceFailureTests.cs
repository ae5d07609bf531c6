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
        Assert.That(bench.Answers($"<ForceFailure>{bench.Script(child)}</ForceFailure>", child.Length), Is.EqualTo(expected));
    }
}
