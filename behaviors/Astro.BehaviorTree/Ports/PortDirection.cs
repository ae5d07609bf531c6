namespace Astro.BehaviorTree;

/// <summary>Which way a port carries its value.</summary>
public enum PortDirection
{
    /// <summary>The node reads it: text in the file, or an entry.</summary>
    Input,

    /// <summary>The node writes it to an entry.</summary>
    Output,

    /// <summary>The node reads an entry and writes it.</summary>
    InOut,
}
