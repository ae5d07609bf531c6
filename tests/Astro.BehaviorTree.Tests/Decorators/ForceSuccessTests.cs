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
        Assert.That(bench.Answers($"<ForceSuccess>{bench.Script(child)}</ForceSuccess>", child.Length), Is.EqualTo(expected));
    }
}
