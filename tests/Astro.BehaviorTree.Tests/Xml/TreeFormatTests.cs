namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class TreeFormatTests
{
    private NodeRegistry _registry = null!;

    private enum Gait
    {
        Walk,
        Run,
    }

    [SetUp]
    public void SetUp() => _registry = new NodeRegistry()
        .AddAction("LookAround", [Port.Input<double>("step", "(rad)"), Port.Output<double>("swept", "(rad)")], Never)
        .AddAction("Wait", [Port.Input<uint>("ms", "(ms)", "100"), Port.Input<Gait>("gait", "How", "Walk")], Never)
        .AddAction("Go", [Port.Input<Uri>("to", "An object")], Never);

    [TestCase("<LookArround step='1'/>",
        "<LookArround>: there is no node type 'LookArround'; did you mean 'LookAround'?")]
    [TestCase("<Action ID='Zzz'/>", "<Action ID=\"Zzz\">: there is no node type 'Zzz'")]
    [TestCase("<Action/>", "<Action>: attribute 'ID' is missing")]
    [TestCase("<Wait ID='Wait'/>", "<Wait ID=\"Wait\">: attribute 'ID' does not belong in the compact form")]
    [TestCase("<LookAround name='left'/>", "<LookAround name=\"left\">: port 'step' is missing")]
    [TestCase("<LookAround stepp='1' step='1'/>", "<LookAround>: there is no port 'stepp'; did you mean 'step'?")]
    [TestCase("<LookAround step='1,5'/>", "<LookAround>: port 'step': '1,5' is not a number")]
    [TestCase("<LookAround step='1' swept='2'/>",
        "<LookAround>: port 'swept' is written, so it takes an entry such as '{swept}', not '2'")]
    [TestCase("<Wait ms='-1'/>", "<Wait>: port 'ms': '-1' is not a whole number from 0 (unsigned int)")]
    [TestCase("<Wait ms='99999999999'/>",
        "<Wait>: port 'ms': '99999999999' is not a whole number from 0 (unsigned int)")]
    [TestCase("<Wait gait='Crawl'/>", "<Wait>: port 'gait': 'Crawl' is not one of Walk, Run")]
    [TestCase("<Go to='kitchen'/>",
        "<Go>: port 'to': a Uri cannot be written as text; it takes an entry in braces, not 'kitchen'")]
    [TestCase("<Wait><Wait/></Wait>", "<Wait>: must have no children, not 1")]
    [TestCase("<Sequence/>", "<Sequence>: must have 1 child or more, not 0")]
    [TestCase("<Inverter><Wait/><Wait/></Inverter>", "<Inverter>: must have exactly 1 child, not 2")]
    [TestCase("<Inverter/>", "<Inverter>: must have exactly 1 child, not 0")]
    [TestCase("<Wait/><Wait/>", "<BehaviorTree ID=\"Main\">: must have exactly 1 child, not 2")]
    [TestCase("<Timeout><Wait/></Timeout>", "<Timeout>: port 'msec' is missing")]
    [TestCase("<Parallel success_count='3'><Wait/><Wait/></Parallel>",
        "<Parallel>: success_count is 3, with 2 children")]
    [TestCase("<SetBlackboard value='1' output_key='{x}'/>",
        "<SetBlackboard>: port 'output_key' takes the entry's name without braces")]
    [TestCase("<Wait _skipIf='x'/>", "<Wait>: scripted condition '_skipIf' is not supported")]
    [TestCase("<Wait _descripton='x'/>",
        "<Wait>: attribute '_descripton' means nothing here; did you mean '_description'?")]
    [TestCase("<SubTree ID='Othr'/>", "<SubTree ID=\"Othr\">: there is no tree 'Othr'; did you mean 'Other'?")]
    [TestCase("<Other/>", "<Other>: 'Other' is a tree; use it as <SubTree ID=\"Other\"/>")]
    [TestCase("<SubTree ID='Main'/>", "<SubTree ID=\"Main\">: the tree uses itself: Main → Main")]
    [TestCase("<SubTree ID='Back'/>", "<SubTree ID=\"Main\">: the tree uses itself: Main → Back → Main")]
    [TestCase("<SubTree ID='Other' _autoremap='yes'/>",
        "<SubTree ID=\"Other\">: attribute '_autoremap': 'yes' is not true or false")]
    [TestCase("<SubTree ID='Modelled'/>", "<SubTree ID=\"Modelled\">: port 'person' is missing")]
    [TestCase("<SubTree ID='Modelled' persn='x'/>",
        "<SubTree ID=\"Modelled\">: the tree's model has no port 'persn'; did you mean 'person'?")]
    [TestCase("<Sequence><SubTree ID='Other' name='a'/><SubTree ID='Other' name='a'/></Sequence>",
        "<SubTree ID=\"Other\" name=\"a\">: another SubTree here has this name")]
    public void A_wrong_node_is_named(string node, string expected) =>
        Assert.That(
            Fault(Document($"<BehaviorTree ID='Main'>{node}</BehaviorTree>")),
            Does.EndWith($".xml:2: {expected}").Or.EndWith($".xml:4: {expected}"));

    [Test]
    public void Two_types_for_one_entry_name_both_ports() =>
        Assert.That(
            Fault(Document(
                "<BehaviorTree ID='Main'><Fallback>"
                + "<Wait ms='{x}'/><LookAround step='{x}'/></Fallback></BehaviorTree>")),
            Does.Contain("<LookAround>: port 'step' is double, but entry 'x' is unsigned int (port 'ms' of <Wait> at ")
                .And.EndWith("tree.xml:2)"));

    [TestCase("<SubTree ID='Timed' limit='soon'/>",
        "entry 'limit', a port of <Wait> at FILE:5: 'soon' is not a whole number from 0 (unsigned int)")]
    [TestCase("<Sequence><SetBlackboard value='soon' output_key='x'/><Wait ms='{x}'/></Sequence>",
        "entry 'x', a port of <Wait> at FILE:2: 'soon' is not a whole number from 0 (unsigned int)")]
    [TestCase("<Sequence><Go to='{a}'/><Wait ms='{b}'/><SetBlackboard value='{a}' output_key='b'/></Sequence>",
        "<SetBlackboard>: entry 'a' is Uri, 'b' is unsigned int")]
    public void A_value_that_does_not_suit_its_entry_is_found_when_the_file_is_read(string node, string expected)
    {
        using var file = new TreeText(Document($"<BehaviorTree ID='Main'>{node}</BehaviorTree>"));
        Assert.That(Fault(file).Replace(file.Path, "FILE", StringComparison.Ordinal), Does.EndWith(expected));
    }

    [TestCase("", "tree.xml:1: malformed XML: ")]
    [TestCase("<root BTCPP_format='4'>\n<BehaviorTree>\n</root>", "tree.xml:3: malformed XML: ")]
    [TestCase("<!DOCTYPE x><root/>", "tree.xml:1: malformed XML: ")]
    [TestCase("<tree/>", "tree.xml:1: <tree>: the outermost element must be <root>")]
    [TestCase("<root BTCPP_format='3'/>", "tree.xml:1: <root>: BTCPP_format must be \"4\", not \"3\"")]
    [TestCase("<root BTCPP_format='4'/>", "tree.xml:1: <root>: there is no <BehaviorTree>")]
    [TestCase("<root BTCPP_format='4'><BehaviourTree/></root>",
        "<BehaviourTree>: not expected in <root>; did you mean 'BehaviorTree'?")]
    [TestCase("<root BTCPP_format='4'><BehaviorTree><Wait/></BehaviorTree></root>",
        "<BehaviorTree>: attribute 'ID' is missing")]
    [TestCase("<root BTCPP_format='4'><BehaviorTree ID='Wait'><Wait/></BehaviorTree></root>",
        "<BehaviorTree ID=\"Wait\">: 'Wait' is the name of a node type")]
    [TestCase("<root BTCPP_format='4'><BehaviorTree ID='A'><Wait/></BehaviorTree>\n"
        + "<BehaviorTree ID='A'><Wait/></BehaviorTree></root>",
        "tree.xml:2: <BehaviorTree ID=\"A\">: there is a tree 'A' already (")]
    [TestCase("<root BTCPP_format='4'><BehaviorTree ID='A'><Wait/></BehaviorTree>"
        + "<BehaviorTree ID='B'><Wait/></BehaviorTree></root>",
        "<root>: there are several trees; name one in attribute 'main_tree_to_execute'")]
    [TestCase("<root BTCPP_format='4' main_tree_to_execute='Mian'>"
        + "<BehaviorTree ID='Main'><Wait/></BehaviorTree></root>",
        "<root>: there is no main tree 'Mian'; did you mean 'Main'?")]
    [TestCase("<root BTCPP_format='4'><include/></root>", "<include>: attribute 'path' is missing")]
    [TestCase("<root BTCPP_format='4'><include path='none.xml'/></root>", "<include>: there is no file '")]
    [TestCase("<root BTCPP_format='4'><include path='a.xml' ros_pkg='p'/></root>",
        "<include>: attribute 'ros_pkg' is not supported; give a relative 'path'")]
    [TestCase("<root BTCPP_format='4'><TreeNodesModel>"
        + "<Action ID='Wait'><input_port name='mss'/></Action></TreeNodesModel></root>",
        "<input_port name=\"mss\">: node type 'Wait' has no port 'mss'; did you mean 'ms'?")]
    [TestCase("<root BTCPP_format='4'><TreeNodesModel>"
        + "<Action ID='Wait'><output_port name='ms'/></Action></TreeNodesModel></root>",
        "<output_port name=\"ms\">: port 'ms' of 'Wait' is an input_port")]
    public void A_wrong_document_is_named(string xml, string expected)
    {
        var message = Fault(xml);
        Assert.That(message, Does.Contain(expected));
        Assert.That(message, Does.Not.Contain("\n"));
    }

    [Test]
    public void Nesting_without_end_is_refused() =>
        Assert.That(
            Fault(Document("<BehaviorTree ID='Main'>" + string.Concat(Enumerable.Repeat("<Inverter>", 300)) + "<Wait/>"
                + string.Concat(Enumerable.Repeat("</Inverter>", 300)) + "</BehaviorTree>")),
            Does.EndWith("nested deeper than 256 nodes"));

    [Test]
    public void A_file_that_is_not_there_is_an_io_error() =>
        Assert.That(
            () => TreeFile.Load("none.xml", _registry, TimeProvider.System),
            Throws.InstanceOf<IOException>().With.Message.Contains("none.xml"));

    private static NodeStatus Never(NodePorts ports) => throw new InvalidOperationException("not to be ticked");

    private static string Document(string main) =>
        $"""
         <root BTCPP_format="4" main_tree_to_execute="Main">
         {main}
         <BehaviorTree ID="Other"><Wait/></BehaviorTree>
         <BehaviorTree ID="Back"><SubTree ID="Main"/></BehaviorTree>
         <BehaviorTree ID="Timed"><Wait ms="{'{'}limit{'}'}"/></BehaviorTree>
         <BehaviorTree ID="Modelled"><Wait/></BehaviorTree>
         <TreeNodesModel><SubTree ID="Modelled"><input_port name="person"/></SubTree></TreeNodesModel>
         </root>
         """;

    private string Fault(string xml)
    {
        using var file = new TreeText(xml);
        return Fault(file);
    }

    private string Fault(TreeText file)
    {
        var error = Assert.Throws<TreeFormatException>(() => TreeFile.Load(file.Path, _registry, TimeProvider.System));
        Assert.That(
            () => TreeFile.Check(file.Path, _registry), Throws.TypeOf<TreeFormatException>(), "a check finds it too");
        return error!.Message;
    }
}
