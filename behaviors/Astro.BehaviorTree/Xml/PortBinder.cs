using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>Ties the ports of one node to the attributes of its element.</summary>
internal static class PortBinder
{
    /// <exception cref="TreeFormatException">A port is unknown, missing, malformed or of a clashing type.</exception>
    public static NodePorts Bind(NodeConfig config, XElement element)
    {
        var declared = config.Type.Ports;
        foreach (var attribute in Attributes.PortsOf(element))
        {
            var name = attribute.Name.LocalName;
            if (declared.All(port => port.Name != name))
            {
                throw new TreeFormatException(config.File, element,
                    $"there is no port '{name}'{Spelling.Suggest(name, declared.Select(port => port.Name))}");
            }
        }
        var ports = new NodePorts();
        foreach (var port in declared)
            ports.Bind(Bind(config, element, port));
        return ports;
    }

    private static PortBinding Bind(NodeConfig config, XElement element, Port port)
    {
        var text = element.Attribute(port.Name)?.Value ?? port.Default;
        if (text is null)
        {
            return port.Required
                ? throw new TreeFormatException(config.File, element, $"port '{port.Name}' is missing")
                : new PortBinding(port, null, null);
        }
        if (Attributes.EntryKey(text, port.Name) is { } key)
            return new PortBinding(port, Claim(config, element, port, key), null);
        if (port.Direction != PortDirection.Input)
        {
            throw new TreeFormatException(config.File, element,
                $"port '{port.Name}' is written, so it takes an entry such as '{{{port.Name}}}', not '{text}'");
        }
        try
        {
            return new PortBinding(port, null, port.Parse(text, config.Context.Converters));
        }
        catch (FormatException error)
        {
            throw new TreeFormatException(config.File, element, $"port '{port.Name}': {error.Message}", error);
        }
    }

    private static BlackboardEntry Claim(NodeConfig config, XElement element, Port port, string key)
    {
        var entry = config.Blackboard.Resolve(key);
        if (port.IsUntyped || entry.TryClaim(port, $"<{config.Type.Id}> at {config.File}:{config.Line}"))
            return entry;
        throw new TreeFormatException(config.File, element,
            $"port '{port.Name}' is {TypeName.Of(port.Type)}, but entry '{key}' is "
            + $"{TypeName.Of(entry.ClaimedBy!.Type)} (port '{entry.ClaimedBy.Name}' of {entry.Claimant})");
    }
}
