namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class AlwaysTests
{
    [TestCase("<AlwaysSuccess/>", "SS")]
    [TestCase("<AlwaysFailure/>", "FF")]
    public void Outcome(string node, string expected) =>
        Assert.That(new Bench().Answers(node, 2), Is.EqualTo(expected));
}
