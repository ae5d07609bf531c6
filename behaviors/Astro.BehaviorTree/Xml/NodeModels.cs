using System.Text;
using System.Xml;

namespace Astro.BehaviorTree;

/// <summary>Writes what a tree editor such as Groot2 must know of our node types: a <c>TreeNodesModel</c>.</summary>
public static class NodeModels
{
    /// <summary>Writes a document with the types that were added to <paramref name="registry"/>, in order of id; the
    /// engine's own nodes the editors know.</summary>
    public static void Write(NodeRegistry registry, TextWriter output)
    {
        var settings = new XmlWriterSettings { Indent = true, Encoding = Encoding.UTF8, NewLineChars = "\n" };
        using var writer = XmlWriter.Create(output, settings);
        writer.WriteStartElement("root");
        writer.WriteAttributeString("BTCPP_format", "4");
        writer.WriteStartElement("TreeNodesModel");
        foreach (var type in registry.Added)
            Write(type, writer);
    }

    internal static string ElementOf(PortDirection direction) => direction switch
    {
        PortDirection.Input => "input_port",
        PortDirection.Output => "output_port",
        _ => "inout_port",
    };

    private static void Write(NodeType type, XmlWriter writer)
    {
        writer.WriteStartElement(type.Kind.ToString());
        writer.WriteAttributeString("ID", type.Id);
        foreach (var port in type.Ports)
        {
            writer.WriteStartElement(ElementOf(port.Direction));
            writer.WriteAttributeString("name", port.Name);
            writer.WriteAttributeString("type", TypeName.Of(port.Type));
            if (port.Default is not null)
                writer.WriteAttributeString("default", port.Default);
            writer.WriteString(port.Description);
            writer.WriteEndElement();
        }
        if (type.Description.Length > 0)
            writer.WriteElementString("description", type.Description);
        writer.WriteEndElement();
    }
}
