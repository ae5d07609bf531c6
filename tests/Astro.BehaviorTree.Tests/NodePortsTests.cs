namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class NodePortsTests
{
    [TestCase("1.5", typeof(double), 1.5)]
    [TestCase("-2e-3", typeof(double), -0.002)]
    [TestCase("0.25", typeof(float), 0.25f)]
    [TestCase("-7", typeof(int), -7)]
    [TestCase("7", typeof(uint), 7u)]
    [TestCase("200", typeof(byte), (byte)200)]
    [TestCase("true", typeof(bool), true)]
    [TestCase("0", typeof(bool), false)]
    [TestCase("Monday", typeof(DayOfWeek), DayOfWeek.Monday)]
    [TestCase("Looking for {name}", typeof(string), "Looking for {name}")]
    [TestCase("", typeof(string), "")]
    [TestCase("1; 2;3", typeof(int[]), new[] { 1, 2, 3 })]
    [TestCase("", typeof(string[]), new string[0])]
    public void Text_becomes_a_value_of_the_ports_type(string text, Type type, object expected)
    {
        var read = GetType().GetMethod(nameof(Read))!.MakeGenericMethod(type);
        Assert.That(read.Invoke(this, [text]), Is.EqualTo(expected));
    }

    public object? Read<T>(string text)
    {
        var value = default(T);
        var registry = new NodeRegistry()
            .AddAction("Leaf", [Port.Input<T>("x", "")], ports => Done(value = ports.Get<T>("x")));
        Load(registry, $"<Leaf x='{text}'/>").Tick();
        return value;
    }

    [Test]
    public void A_converter_teaches_a_new_type_and_arrays_of_it()
    {
        TimeSpan[] values = [];
        var registry = new NodeRegistry()
            .AddConverter(text => TimeSpan.FromSeconds(double.Parse(text)))
            .AddAction("Leaf", [Port.Input<TimeSpan[]>("x", "")], ports => Done(values = ports.Get<TimeSpan[]>("x")));
        Load(registry, "<Leaf x='1;2.5'/>").Tick();
        Assert.That(values, Is.EqualTo([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.5)]));
    }

    [Test]
    public void What_a_converter_refuses_is_an_error_in_its_words()
    {
        var registry = new NodeRegistry()
            .AddConverter<Uri>(text => throw new FormatException("a scheme is missing"))
            .AddAction("Leaf", [Port.Input<Uri>("x", "")], _ => NodeStatus.Success);
        Assert.That(() => Load(registry, "<Leaf x='1'/>"), Throws.TypeOf<TreeFormatException>()
            .With.Message.EndsWith("port 'x': '1' is not a Uri: a scheme is missing"));
    }

    [Test]
    public void An_entry_carries_a_value_from_one_node_to_another()
    {
        var seen = 0;
        var registry = new NodeRegistry()
            .AddAction("Write", [Port.Output<int>("to", "")], ports =>
            {
                ports.Set("to", 7);
                return NodeStatus.Success;
            })
            .AddAction("Read", [Port.Input<int>("from", "")], ports => Done(seen = ports.Get<int>("from")));
        Load(registry, "<Sequence><Write to='{x}'/><Read from='{x}'/></Sequence>").Tick();
        Assert.That(seen, Is.EqualTo(7));
    }

    [Test]
    public void Absent_ports_have_their_default_or_nothing()
    {
        var seen = "";
        var registry = new NodeRegistry().AddAction(
            "Leaf",
            [Port.Input<int>("a", "", "5"), Port.Input<int>("b", "", "{shared}"), Port.OptionalInput<int>("c", ""),
             Port.Output<int>("d", "")],
            ports =>
            {
                ports.Set("d", 1);
                seen = $"{ports.Get<int>("a")} {ports.Get<int>("b")} {ports.TryGet<int>("c", out _)}";
                return NodeStatus.Success;
            });
        var tree = Load(registry, "<Leaf/>");
        tree.Blackboard.Set("shared", 6);
        tree.Tick();
        Assert.That(seen, Is.EqualTo("5 6 False"));
    }

    [TestCase("nothing", "port 'nothing' is not declared")]
    [TestCase("text", "port 'text' is std::string, not int")]
    [TestCase("out", "port 'out' is an output")]
    [TestCase("unset", "port 'unset': blackboard entry 'e' has no value yet")]
    public void A_wrong_read_names_the_node_and_the_port(string port, string expected)
    {
        var registry = new NodeRegistry().AddAction(
            "Leaf",
            [Port.Input<string>("text", "", ""), Port.Output<int>("out", ""), Port.Input<int>("unset", "", "{e}")],
            ports => Done(ports.Get<int>(port)));
        Assert.That(Load(registry, "<Leaf name='mine'/>").Tick, Throws.TypeOf<TreeNodeException>()
            .With.Message.EndsWith($"mine: {expected}"));
    }

    [Test]
    public void Writing_an_input_is_an_error()
    {
        var registry = new NodeRegistry().AddAction("Leaf", [Port.Input<int>("in", "", "1")], ports =>
        {
            ports.Set("in", 2);
            return NodeStatus.Success;
        });
        Assert.That(Load(registry, "<Leaf/>").Tick, Throws.TypeOf<TreeNodeException>()
            .With.Message.EndsWith("port 'in' is an input"));
    }

    private static NodeStatus Done<T>(T value) => value is null ? NodeStatus.Failure : NodeStatus.Success;

    private static Tree Load(NodeRegistry registry, string node)
    {
        using var file = new TreeText(
            $"""<root BTCPP_format="4"><BehaviorTree ID="Main">{node}</BehaviorTree></root>""");
        return TreeFile.Load(file.Path, registry, TimeProvider.System);
    }
}
