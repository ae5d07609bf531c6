using System.Xml.Linq;

namespace Astro.BehaviorTree;

/// <summary>Turns the elements of one tree, and of the subtrees it uses, into checked plans of nodes.</summary>
internal sealed class TreePlanner(TreeDocument document, NodeRegistry registry, TreeContext context)
{
    private const int MaxDepth = 256;

    private readonly List<(NodeConfig Config, XElement Element)> _toValidate = [];
    private readonly SubTreePorts _subTrees = new(document, context.Converters);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private int _count;
    private int _depth;

    /// <summary>Plans a whole tree.</summary>
    /// <exception cref="TreeFormatException">The file is wrong.</exception>
    public static NodePlan Plan(
        TreeDocument document, NodeRegistry registry, TreeContext context, TreeElement tree)
    {
        var planner = new TreePlanner(document, registry, context);
        var plan = planner.PlanTree(tree, "", new Blackboard());
        // Only now has every port had its chance to give an entry its type.
        planner._subTrees.SetLiterals();
        foreach (var (config, element) in planner._toValidate)
        {
            if (config.Type.Validate!(config) is { } fault)
                throw new TreeFormatException(config.File, element, fault);
        }
        return plan;
    }

    private NodePlan PlanTree(TreeElement tree, string prefix, Blackboard blackboard)
    {
        _open.Add(tree.Id);
        var plan = PlanNode(tree.File, tree.Element.Elements().Single(), prefix, blackboard);
        _open.RemoveAt(_open.Count - 1);
        return plan;
    }

    private NodePlan PlanNode(string file, XElement element, string prefix, Blackboard blackboard)
    {
        if (++_depth > MaxDepth)
            throw new TreeFormatException(file, element, $"nested deeper than {MaxDepth} nodes");
        var plan = element.Name == "SubTree"
            ? PlanSubTree(file, element, prefix, blackboard)
            : PlanOrdinary(file, element, prefix, blackboard);
        _depth--;
        return plan;
    }

    private NodePlan PlanOrdinary(string file, XElement element, string prefix, Blackboard blackboard)
    {
        var type = TypeOf(file, element);
        var config = Config(file, element, type, prefix, blackboard);
        var children = element.Elements().ToArray();
        CheckChildCount(config, element, children.Length);
        config.ChildCount = children.Length;
        config.Ports = PortBinder.Bind(config, element);
        if (type.Validate is not null)
            _toValidate.Add((config, element));
        return new NodePlan(config, [.. children.Select(child => PlanNode(file, child, prefix, blackboard))]);
    }

    private NodePlan PlanSubTree(string file, XElement element, string prefix, Blackboard blackboard)
    {
        var id = IdOf(file, element);
        if (!document.Trees.TryGetValue(id, out var tree))
        {
            throw new TreeFormatException(
                file, element, $"there is no tree '{id}'{Spelling.Suggest(id, document.Trees.Keys)}");
        }
        if (_open.Contains(id))
        {
            throw new TreeFormatException(
                file, element, $"the tree uses itself: {string.Join(" → ", _open.Append(id))}");
        }
        var config = Config(file, element, SubTree.Type(id), prefix, blackboard);
        if (!_paths.Add(config.Path))
            throw new TreeFormatException(file, element, "another SubTree here has this name");
        CheckChildCount(config, element, element.Elements().Count());
        config.ChildCount = 1;
        config.Ports = new NodePorts();
        var inner = _subTrees.Open(file, element, id, blackboard);
        return new NodePlan(config, [PlanTree(tree, config.Path + "/", inner)]);
    }

    private NodeConfig Config(string file, XElement element, NodeType type, string prefix, Blackboard blackboard)
    {
        _count++;
        Attributes.Check(file, element);
        var name = element.Attribute("name")?.Value;
        // As BehaviorTree.CPP does: a name of its own is trusted, a type's name is numbered in file order.
        var path = prefix + (name is null || name == type.Id ? $"{type.Id}::{_count}" : name);
        return new NodeConfig(type, name ?? type.Id, path, file, TreeFormatException.LineOf(element), context)
        {
            Blackboard = blackboard,
        };
    }

    private NodeType TypeOf(string file, XElement element)
    {
        var tag = element.Name.LocalName;
        var isExplicit = tag is "Action" or "Condition" or "Control" or "Decorator";
        var id = isExplicit ? IdOf(file, element) : tag;
        if (!registry.TryGet(id, out var type))
        {
            throw new TreeFormatException(file, element, document.Trees.ContainsKey(id)
                ? $"'{id}' is a tree; use it as <SubTree ID=\"{id}\"/>"
                : $"there is no node type '{id}'{Spelling.Suggest(id, registry.Ids)}");
        }
        return isExplicit || element.Attribute("ID") is null
            ? type
            : throw new TreeFormatException(file, element, "attribute 'ID' does not belong in the compact form");
    }

    private static string IdOf(string file, XElement element) =>
        element.Attribute("ID")?.Value is { Length: > 0 } id
            ? id
            : throw new TreeFormatException(file, element, "attribute 'ID' is missing");

    private static void CheckChildCount(NodeConfig config, XElement element, int count)
    {
        var expected = config.Type.Kind switch
        {
            NodeKind.Control when count == 0 => "1 child or more",
            NodeKind.Decorator when count != 1 => "exactly 1 child",
            NodeKind.Action or NodeKind.Condition or NodeKind.SubTree when count != 0 => "no children",
            _ => null,
        };
        if (expected is not null)
            throw new TreeFormatException(config.File, element, $"must have {expected}, not {count}");
    }
}
