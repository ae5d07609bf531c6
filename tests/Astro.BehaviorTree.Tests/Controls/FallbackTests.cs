namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class FallbackTests
{
    [TestCase("<No/><Ok/>", "S")]
    [TestCase("<No/><No/>", "F")]
    [TestCase("<Skip/><Ok/>", "S")]
    [TestCase("<Skip/><No/>", "F")]
    [TestCase("<Skip/><Skip/>", "K")]
    public void Outcome(string children, string expected) =>
        Assert.That(new Bench().Answers($"<Fallback>{children}</Fallback>", 1), Is.EqualTo(expected));

    [Test]
    public void A_running_child_is_resumed_and_the_earlier_ones_are_not_asked_again()
    {
        var bench = new Bench();
        var answers = bench.Answers($"<Fallback><No/>{bench.Script("RF", "a")}<Ok/></Fallback>", 2);
        Assert.That(answers, Is.EqualTo("RS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("No a+ a Ok"));
    }

    [Test]
    public void After_a_success_it_starts_with_the_first_child()
    {
        var bench = new Bench();
        Assert.That(bench.Answers("<Fallback><No/><Ok/></Fallback>", 2), Is.EqualTo("SS"));
        Assert.That(bench.TakeLog(), Is.EqualTo("No Ok No Ok"));
    }
}
