namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class SubTreeTests
{
    private Bench _bench = null!;
    private List<string> _said = null!;

    [SetUp]
    public void SetUp()
    {
        _said = [];
        _bench = new Bench();
        _bench.Registry.AddAction(
            "Say",
            [Port.Input<string>("text", "What to say")],
            ports =>
            {
                _said.Add(ports.TryGet<string>("text", out var text) ? text : "(nothing)");
                return NodeStatus.Success;
            });
        _bench.Registry.AddAction(
            "Compute",
            [Port.Output<string>("result", "What came out")],
            ports =>
            {
                ports.Set("result", "42");
                return NodeStatus.Success;
            });
    }

    [Test]
    public void An_entry_in_braces_is_shared_with_the_parent() =>
        Assert.That(Run("<SubTree ID='Inner' words='{greeting}'/>", "<Say text='{words}'/>"), Is.EqualTo("hello"));

    [Test]
    public void Text_becomes_a_value_of_the_subtree() =>
        Assert.That(Run("<SubTree ID='Inner' words='bye'/>", "<Say text='{words}'/>"), Is.EqualTo("bye"));

    [Test]
    public void An_entry_that_is_not_named_is_the_subtrees_own() =>
        Assert.That(Run("<SubTree ID='Inner'/>", "<Say text='{greeting}'/>"), Is.EqualTo("(nothing)"));

    [TestCase("true", "hello")]
    [TestCase("1", "hello")]
    [TestCase("false", "(nothing)")]
    public void Autoremap_shares_every_entry(string autoremap, string expected) =>
        Assert.That(
            Run($"<SubTree ID='Inner' _autoremap='{autoremap}'/>", "<Say text='{greeting}'/>"), Is.EqualTo(expected));

    [Test]
    public void Autoremap_leaves_private_entries_alone() =>
        Assert.That(Run("<SubTree ID='Inner' _autoremap='true'/>", "<Say text='{_own}'/>"), Is.EqualTo("(nothing)"));

    [Test]
    public void Autoremap_leaves_text_alone() =>
        Assert.That(
            Run("<SubTree ID='Inner' _autoremap='true' greeting='bye'/>", "<Say text='{greeting}'/>"),
            Is.EqualTo("bye"));

    [Test]
    public void An_equals_sign_is_the_entry_of_the_same_name() =>
        Assert.That(Run("<SubTree ID='Inner' greeting='{=}'/>", "<Say text='{greeting}'/>"), Is.EqualTo("hello"));

    [Test]
    public void An_at_sign_is_an_entry_of_the_main_tree() =>
        Assert.That(Run("<SubTree ID='Inner'/>", "<Say text='{@greeting}'/>"), Is.EqualTo("hello"));

    [Test]
    public void What_the_subtree_writes_the_parent_reads() =>
        Assert.That(
            Run("<SubTree ID='Inner' out='{answer}'/><Say text='{answer}'/>", "<Compute result='{out}'/>"),
            Is.EqualTo("42"));

    [Test]
    public void Two_uses_of_one_tree_share_nothing() =>
        Assert.That(
            Run("<SubTree ID='Inner' words='one'/><SubTree ID='Inner' words='two'/>", "<Say text='{words}'/>"),
            Is.EqualTo("one two"));

    [TestCase("S")]
    [TestCase("F")]
    [TestCase("K")]
    [TestCase("RRS")]
    public void It_says_what_its_root_says(string answers)
    {
        var tree = Load("<SubTree ID='Inner'/>", _bench.Script(answers));
        Assert.That(Bench.Answers(tree, answers.Length), Is.EqualTo(answers));
    }

    [Test]
    public void A_model_gives_defaults()
    {
        var model = "<SubTree ID='Inner'><input_port name='words' default='by default'/></SubTree>";
        Assert.That(Run("<SubTree ID='Inner'/>", "<Say text='{words}'/>", model), Is.EqualTo("by default"));
    }

    private string Run(string main, string inner, string model = "")
    {
        var tree = Load($"<Sequence>{main}</Sequence>", inner, model);
        tree.Blackboard.Set("greeting", "hello");
        tree.Blackboard.Set("_own", "private");
        tree.Tick();
        return string.Join(' ', _said);
    }

    private Tree Load(string main, string inner, string model = "") => _bench.LoadDocument(
        $"""
         <root BTCPP_format="4" main_tree_to_execute="Main">
           <BehaviorTree ID="Main">{main}</BehaviorTree>
           <BehaviorTree ID="Inner">{inner}</BehaviorTree>
           <TreeNodesModel>{model}</TreeNodesModel>
         </root>
         """);
}
