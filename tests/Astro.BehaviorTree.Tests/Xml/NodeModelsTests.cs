using System.Xml.Linq;

namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class NodeModelsTests
{
    private readonly NodeRegistry _registry = new NodeRegistry()
        .AddCondition("Far", [Port.Input<double>("limit", "How far (m)", "2.5")], _ => true)
        .Add(new NodeType(
            "Drive", NodeKind.Action,
            [Port.InOut<int>("count", "Drives"), Port.Output<string[]>("rooms", "Passed")], _ => null!)
        {
            Description = "Drives on",
        });

    [Test]
    public void Added_types_are_written_with_their_ports_in_order_of_id()
    {
        var text = new StringWriter();
        NodeModels.Write(_registry, text);
        Assert.That(XElement.Parse(text.ToString()).Element("TreeNodesModel")!.ToString(SaveOptions.DisableFormatting),
            Is.EqualTo(
                """<TreeNodesModel><Action ID="Drive"><inout_port name="count" type="int">Drives</inout_port>"""
                + """<output_port name="rooms" type="std::vector&lt;std::string&gt;">Passed</output_port>"""
                + "<description>Drives on</description></Action>"
                + """<Condition ID="Far"><input_port name="limit" type="double" default="2.5">How far (m)"""
                + "</input_port></Condition></TreeNodesModel>"));
    }

    [Test]
    public void What_is_written_can_be_read_beside_a_tree()
    {
        var text = new StringWriter();
        NodeModels.Write(_registry, text);
        using var file = new TreeText(
            """
            <root BTCPP_format="4"><include path="models.xml"/><BehaviorTree ID="A"><Far/></BehaviorTree></root>
            """);
        file.Add("models.xml", text.ToString());
        Assert.That(TreeFile.Check(file.Path, _registry), Is.EqualTo("Far" + Environment.NewLine));
    }
}
