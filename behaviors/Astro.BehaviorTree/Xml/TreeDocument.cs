using System.Xml;
using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>A <c>BehaviorTree</c> element and the file that it is written in.</summary>
internal sealed record TreeElement(string Id, XElement Element, string File);

/// <summary>A port that a <c>TreeNodesModel</c> gives a subtree.</summary>
internal sealed record SubTreePort(string Name, string? Default);

/// <summary>The trees and models of a file and of all that it includes, before any node is looked at.</summary>
internal sealed class TreeDocument
{
    private readonly Dictionary<string, TreeElement> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubTreePort[]> _subTreeModels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly NodeRegistry _registry;
    private readonly XElement _root;

    private TreeDocument(string path, NodeRegistry registry)
    {
        (File, _registry) = (path, registry);
        _root = Read(path);
    }

    /// <summary>The file that was asked for.</summary>
    public string File { get; }

    /// <summary>All trees by id.</summary>
    public IReadOnlyDictionary<string, TreeElement> Trees => _trees;

    /// <summary>The ports of the subtrees that have a model, by id.</summary>
    public IReadOnlyDictionary<string, SubTreePort[]> SubTreeModels => _subTreeModels;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="TreeFormatException">A file is malformed.</exception>
    public static TreeDocument Load(string path, NodeRegistry registry) => new(path, registry);

    /// <summary>The tree to run: the one asked for, else the one that the file names, else the only one.</summary>
    public TreeElement Main(string? id)
    {
        id ??= _root.Attribute("main_tree_to_execute")?.Value ?? (_trees.Count == 1 ? _trees.Keys.First() : null);
        if (id is null)
        {
            throw new TreeFormatException(File, _root, _trees.Count == 0
                ? "there is no <BehaviorTree>"
                : "there are several trees; name one in attribute 'main_tree_to_execute'");
        }
        return _trees.TryGetValue(id, out var tree)
            ? tree
            : throw new TreeFormatException(
                File, _root, $"there is no main tree '{id}'{Spelling.Suggest(id, _trees.Keys)}");
    }

    private XElement Read(string path)
    {
        _read.Add(Path.GetFullPath(path));
        var root = Parse(path);
        if (root.Name != "root")
            throw new TreeFormatException(path, root, "the outermost element must be <root>");
        if (root.Attribute("BTCPP_format")?.Value is var format && format != "4")
            throw new TreeFormatException(path, root, $"BTCPP_format must be \"4\", not \"{format}\"");
        foreach (var element in root.Elements())
            ReadPart(path, element);
        return root;
    }

    private static XElement Parse(string path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(System.IO.File.ReadAllText(path)));
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException error)
        {
            var line = Math.Max(1, error.LineNumber);
            throw new TreeFormatException(path, line, $"malformed XML: {error.Message}", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{path}: cannot be read: {error.Message}", error);
        }
    }

    private void ReadPart(string path, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "include":
                Include(path, element);
                break;
            case "BehaviorTree":
                AddTree(path, element);
                break;
            case "TreeNodesModel":
                foreach (var model in element.Elements())
                    ReadModel(path, model);
                break;
            case var other:
                var near = Spelling.Suggest(other, ["include", "BehaviorTree", "TreeNodesModel"]);
                throw new TreeFormatException(path, element, $"not expected in <root>{near}");
        }
    }

    private void Include(string path, XElement element)
    {
        if (element.Attribute("ros_pkg") is not null)
        {
            throw new TreeFormatException(
                path, element, "attribute 'ros_pkg' is not supported; give a relative 'path'");
        }
        var included = Path.Combine(Path.GetDirectoryName(path) ?? "", Required(path, element, "path"));
        if (!System.IO.File.Exists(included))
            throw new TreeFormatException(path, element, $"there is no file '{included}'");
        if (!_read.Contains(Path.GetFullPath(included)))
            Read(included);
    }

    private void AddTree(string path, XElement element)
    {
        var id = Required(path, element, "ID");
        if (_registry.TryGet(id, out _) || NodeRegistry.Words.Contains(id))
            throw new TreeFormatException(path, element, $"'{id}' is the name of a node type");
        if (element.Elements().Count() is var count && count != 1)
            throw new TreeFormatException(path, element, $"must have exactly 1 child, not {count}");
        if (!_trees.TryAdd(id, new TreeElement(id, element, path)))
        {
            var first = _trees[id];
            throw new TreeFormatException(path, element,
                $"there is a tree '{id}' already ({first.File}:{TreeFormatException.LineOf(first.Element)})");
        }
    }

    private void ReadModel(string path, XElement model)
    {
        var id = Required(path, model, "ID");
        var ports = model.Elements()
            .Where(port => port.Name.LocalName is "input_port" or "output_port" or "inout_port")
            .ToArray();
        if (model.Name == "SubTree")
        {
            _subTreeModels[id] = [.. ports.Select(port =>
                new SubTreePort(Required(path, port, "name"), port.Attribute("default")?.Value))];
        }
        else if (_registry.TryGet(id, out var type))
        {
            foreach (var port in ports)
                CheckModelPort(path, port, type);
        }
    }

    // A model of a node that we know must agree with it: an editor offers what the model says.
    private static void CheckModelPort(string path, XElement element, NodeType type)
    {
        var name = Required(path, element, "name");
        var port = type.Ports.FirstOrDefault(port => port.Name == name)
            ?? throw new TreeFormatException(path, element,
                $"node type '{type.Id}' has no port '{name}'{Spelling.Suggest(name, type.Ports.Select(p => p.Name))}");
        var modelled = element.Name.LocalName;
        if (modelled != NodeModels.ElementOf(port.Direction))
        {
            throw new TreeFormatException(path, element,
                $"port '{name}' of '{type.Id}' is an {NodeModels.ElementOf(port.Direction)}");
        }
    }

    private static string Required(string path, XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { Length: > 0 } value
            ? value
            : throw new TreeFormatException(path, element, $"attribute '{attribute}' is missing");
}
