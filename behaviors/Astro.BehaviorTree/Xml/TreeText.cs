using System.Text;

namespace Astro.BehaviorTree;

/// <summary>Writes trees for people: a node a line, children indented by two, the status where there is one.</summary>
internal static class TreeText
{
    public static string Format(NodePlan root)
    {
        var lines = new List<(string Label, NodeStatus? Status)>();
        Collect(root, 0, lines);
        var width = lines.Max(line => line.Label.Length);
        var text = new StringBuilder();
        foreach (var (label, status) in lines)
            text.AppendLine(status is null ? label : $"{label.PadRight(width)}  {status}");
        return text.ToString();
    }

    private static void Collect(NodePlan plan, int depth, List<(string Label, NodeStatus? Status)> lines)
    {
        var config = plan.Config;
        var name = config.Name == config.Type.Id ? "" : $" \"{config.Name}\"";
        var kind = config.Type.Kind == NodeKind.SubTree ? "SubTree " : "";
        lines.Add(($"{new string(' ', 2 * depth)}{kind}{config.Type.Id}{name}", plan.Node?.Status));
        foreach (var child in plan.Children)
            Collect(child, depth + 1, lines);
    }
}
