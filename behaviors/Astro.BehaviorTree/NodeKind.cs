namespace Astro.BehaviorTree;

/// <summary>What part a node type plays in a tree, which decides how many children it takes.</summary>
public enum NodeKind
{
    /// <summary>A leaf that does something.</summary>
    Action,

    /// <summary>A leaf that answers at once and changes nothing.</summary>
    Condition,

    /// <summary>One child or more.</summary>
    Control,

    /// <summary>Exactly one child.</summary>
    Decorator,

    /// <summary>Stands for another tree of the file.</summary>
    SubTree,
}
