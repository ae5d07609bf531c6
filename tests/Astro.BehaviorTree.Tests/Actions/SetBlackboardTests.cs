namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class SetBlackboardTests
{
    [Test]
    public void Text_stays_text_when_no_port_says_otherwise()
    {
        var tree = new Bench().Load("<SetBlackboard value='42' output_key='x'/>");
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Success));
        Assert.That(tree.Blackboard.Get<string>("x"), Is.EqualTo("42"));
    }

    [Test]
    public void Text_takes_the_type_of_the_port_that_uses_the_entry()
    {
        var tree = new Bench().Load(
            """
            <Sequence>
              <SetBlackboard value='2' output_key='n'/>
              <Repeat num_cycles='{n}'><Ok/></Repeat>
            </Sequence>
            """);
        Assert.That(Bench.Answers(tree, 2), Is.EqualTo("RS"));
    }

    [Test]
    public void An_entry_is_copied_with_its_type()
    {
        var tree = new Bench().Load("<SetBlackboard value='{from}' output_key='to'/>");
        tree.Blackboard.Set("from", 1.5);
        tree.Tick();
        Assert.That(tree.Blackboard.Get<double>("to"), Is.EqualTo(1.5));
    }

    [Test]
    public void An_entry_without_a_value_is_a_failure() =>
        Assert.That(new Bench().Answers("<SetBlackboard value='{from}' output_key='to'/>", 1), Is.EqualTo("F"));

    [Test]
    public void A_copy_into_an_entry_of_another_type_is_an_error()
    {
        var tree = new Bench().Load("<SetBlackboard value='{from}' output_key='to'/>");
        tree.Blackboard.Set("from", 1.5);
        tree.Blackboard.Set("to", "text");
        Assert.That(tree.Tick, Throws.TypeOf<TreeNodeException>()
            .With.Message.Contains("'to' is std::string, not double"));
    }
}
