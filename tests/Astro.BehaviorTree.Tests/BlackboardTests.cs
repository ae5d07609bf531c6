namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class BlackboardTests
{
    private readonly Blackboard _blackboard = new Bench().Load("<Repeat num_cycles='{n}'><Ok/></Repeat>").Blackboard;

    [Test]
    public void What_is_set_is_got()
    {
        _blackboard.Set("who", "Mom");
        Assert.That(_blackboard.Get<string>("who"), Is.EqualTo("Mom"));
    }

    [Test]
    public void An_entry_without_a_value_is_not_got()
    {
        Assert.That(_blackboard.TryGet<string>("nobody", out _), Is.False);
        Assert.That(() => _blackboard.Get<string>("nobody"),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'nobody'"));
    }

    [Test]
    public void The_first_value_gives_an_entry_its_type()
    {
        _blackboard.Set("age", 7);
        Assert.That(() => _blackboard.Set("age", "seven"), Throws.InvalidOperationException
            .With.Message.EqualTo("blackboard entry 'age' is int, not std::string"));
        Assert.That(() => _blackboard.Get<double>("age"), Throws.InvalidOperationException);
    }

    [Test]
    public void A_port_gives_an_entry_its_type() =>
        Assert.That(() => _blackboard.Set("n", 1.5), Throws.InvalidOperationException
            .With.Message.Match("blackboard entry 'n' is int \\(a port of <Repeat> at .*:2\\), not double"));
}
