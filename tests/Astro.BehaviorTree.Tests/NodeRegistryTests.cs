namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class NodeRegistryTests
{
    [TestCase("Sequence", "there already")]
    [TestCase("SubTree", "cannot name")]
    [TestCase("two words", "cannot name")]
    [TestCase("", "cannot name")]
    public void A_name_that_cannot_be_used_is_refused(string id, string expected) =>
        Assert.That(
            () => new NodeRegistry().AddCondition(id, [], _ => true),
            Throws.ArgumentException.With.Message.Contains(expected));

    [Test]
    public void Two_ports_of_one_name_are_refused() =>
        Assert.That(
            () => new NodeRegistry().AddCondition(
                "X", [Port.Input<int>("a", ""), Port.Output<int>("a", "")], _ => true),
            Throws.ArgumentException.With.Message.Contains("two ports"));

    [TestCase("name")]
    [TestCase("ID")]
    [TestCase("_x")]
    public void A_port_named_like_an_attribute_of_every_node_is_refused(string port) =>
        Assert.That(
            () => new NodeRegistry().AddCondition("X", [Port.Input<int>(port, "")], _ => true),
            Throws.ArgumentException.With.Message.Contains($"'{port}'"));
}
