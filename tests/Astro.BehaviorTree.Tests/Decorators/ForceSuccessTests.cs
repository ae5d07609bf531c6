namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class ForceSuccessTests
{
    [TestCase("S", "S")]
    [TestCase("F", "S")]
    [TestCase("K", "K")]
    [TestCase("RRS", "RRS")]
    public void Outcome(string child, string expected)
    {
        var bench = new Bench();
        var node = $"<ForceSuccess>{bench.Script(child)}</ForceSuccess>";
        Assert.That(bench.Answers(node, child.Length), Is.EqualTo(expected));
    }
}
