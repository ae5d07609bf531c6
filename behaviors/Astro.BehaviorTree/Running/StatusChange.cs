namespace Astro.BehaviorTree;

/// <summary>One node went from one status to another.</summary>
/// <param name="Node">The node.</param>
/// <param name="Previous">Its status before.</param>
/// <param name="Current">Its status now; never equal to <paramref name="Previous"/>.</param>
public readonly record struct StatusChange(TreeNode Node, NodeStatus Previous, NodeStatus Current);
