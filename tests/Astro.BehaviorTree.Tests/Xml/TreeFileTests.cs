namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class TreeFileTests
{
    [Test]
    public void The_explicit_form_means_the_same_as_the_compact_one() =>
        Assert.That(
            new Bench().Answers(
                "<Control ID='Sequence'><Action ID='Ok'/><Decorator ID='Inverter'><No/></Decorator></Control>",
                1),
            Is.EqualTo("S"));

    [Test]
    public void The_only_tree_is_the_main_tree() => Assert.That(new Bench().Load("<Ok/>").Id, Is.EqualTo("Main"));

    [Test]
    public void Another_tree_than_the_main_one_can_be_asked_for()
    {
        using var file = new TreeText(
            """
            <root BTCPP_format="4" main_tree_to_execute="A">
              <BehaviorTree ID="A"><AlwaysSuccess/></BehaviorTree><BehaviorTree ID="B"><AlwaysFailure/></BehaviorTree>
            </root>
            """);
        var tree = TreeFile.Load(file.Path, new NodeRegistry(), TimeProvider.System, "B");
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Failure));
    }

    [Test]
    public void Included_files_are_read_once_from_where_they_are_named()
    {
        using var file = new TreeText(
            """
            <root BTCPP_format="4" main_tree_to_execute="A">
              <include path="parts/b.xml"/><include path="parts/c.xml"/>
              <BehaviorTree ID="A"><Sequence><SubTree ID="B"/><SubTree ID="C"/></Sequence></BehaviorTree>
            </root>
            """);
        file.Add("parts/b.xml",
            """
            <root BTCPP_format="4">
              <include path="c.xml"/><include path="../tree.xml"/>
              <BehaviorTree ID="B"><SubTree ID="C"/></BehaviorTree>
            </root>
            """);
        file.Add("parts/c.xml",
            """<root BTCPP_format="4"><BehaviorTree ID="C"><AlwaysSuccess/></BehaviorTree></root>""");
        var tree = TreeFile.Load(file.Path, new NodeRegistry(), TimeProvider.System);
        Assert.That(tree.Tick(), Is.EqualTo(NodeStatus.Success));
    }

    [Test]
    public void A_check_makes_no_node_and_shows_the_tree()
    {
        var registry = new NodeRegistry()
            .Add(new NodeType("Arm", NodeKind.Action, [], _ => throw new InvalidOperationException("there is no arm")));
        using var file = new TreeText(
            """
            <root BTCPP_format="4" main_tree_to_execute="A">
              <BehaviorTree ID="A"><Sequence name="serve"><SubTree ID="B"/><Arm name="left"/></Sequence></BehaviorTree>
              <BehaviorTree ID="B"><Arm/></BehaviorTree>
            </root>
            """);
        Assert.That(TreeFile.Check(file.Path, registry).ReplaceLineEndings("\n"), Is.EqualTo(
            """
            Sequence "serve"
              SubTree B
                Arm
              Arm "left"

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_check_reads_the_trees_that_the_main_tree_does_not_use()
    {
        using var file = new TreeText(
            """
            <root BTCPP_format="4" main_tree_to_execute="A">
              <BehaviorTree ID="A"><AlwaysSuccess/></BehaviorTree>
              <BehaviorTree ID="Unused"><Nonsense/></BehaviorTree>
            </root>
            """);
        Assert.That(
            () => TreeFile.Check(file.Path, new NodeRegistry()),
            Throws.TypeOf<TreeFormatException>().With.Message.Contains("tree.xml:3: <Nonsense>"));
    }

    [Test]
    public void What_an_editor_adds_is_passed_over() =>
        Assert.That(new Bench().Answers("<!-- first --><Ok _description='fine' _uid='7' _fullpath='Ok::1'/>", 1),
            Is.EqualTo("S"));
}
