using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>Makes the blackboards of subtrees: what is remapped to the parent, and what is given as text.</summary>
internal sealed class SubTreePorts(TreeDocument document, PortConverters converters)
{
    private readonly List<(BlackboardEntry Entry, string Text, string File, XElement Element)> _literals = [];

    /// <summary>The blackboard for the subtree that <paramref name="element"/> opens.</summary>
    public Blackboard Open(string file, XElement element, string id, Blackboard parent)
    {
        var autoremap = Autoremap(file, element);
        var inner = new Blackboard(parent, autoremap);
        var given = Attributes.PortsOf(element).ToDictionary(port => port.Name.LocalName, port => port.Value);
        if (document.SubTreeModels.TryGetValue(id, out var model))
            Complete(file, element, model, given, autoremap);
        foreach (var (name, text) in given)
        {
            if (Attributes.EntryKey(text, name) is { } key)
                inner.Remap(name, key);
            else
                _literals.Add((inner.Own(name), text, file, element));
        }
        return inner;
    }

    /// <summary>Gives the entries that were written as text their values, in the types that the subtrees' ports ask
    /// for.</summary>
    public void SetLiterals()
    {
        foreach (var (entry, text, file, element) in _literals)
        {
            if (entry.Fault(text, converters) is { } fault)
                throw new TreeFormatException(file, element, fault);
            entry.Parse(text, converters).CopyTo(entry);
        }
    }

    private static void Complete(
        string file, XElement element, SubTreePort[] model, Dictionary<string, string> given, bool autoremap)
    {
        foreach (var name in given.Keys.Where(name => model.All(port => port.Name != name)))
        {
            throw new TreeFormatException(file, element,
                $"the tree's model has no port '{name}'{Spelling.Suggest(name, model.Select(port => port.Name))}");
        }
        foreach (var port in model.Where(port => !autoremap && !given.ContainsKey(port.Name)))
        {
            given.Add(port.Name, port.Default
                ?? throw new TreeFormatException(file, element, $"port '{port.Name}' is missing"));
        }
    }

    private bool Autoremap(string file, XElement element)
    {
        if (element.Attribute("_autoremap")?.Value is not { } text)
            return false;
        try
        {
            return converters.Parse<bool>(text);
        }
        catch (FormatException error)
        {
            throw new TreeFormatException(file, element, $"attribute '_autoremap': {error.Message}", error);
        }
    }
}
