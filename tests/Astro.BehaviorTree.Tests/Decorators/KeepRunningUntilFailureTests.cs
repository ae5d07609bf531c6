namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class KeepRunningUntilFailureTests
{
    [TestCase("SRSF", "RRRF")]
    [TestCase("KF", "RF")]
    public void Outcome(string child, string expected)
    {
        var bench = new Bench();
        var node = $"<KeepRunningUntilFailure>{bench.Script(child)}</KeepRunningUntilFailure>";
        Assert.That(bench.Answers(node, child.Length), Is.EqualTo(expected));
    }

    [Test]
    public void A_child_that_succeeded_is_started_anew()
    {
        var bench = new Bench();
        bench.Answers($"<KeepRunningUntilFailure>{bench.Script("SRS", "a")}</KeepRunningUntilFailure>", 3);
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ a+ a"));
    }
}
