using FsCheck;

namespace Astro.BehaviorTree.Tests;

/// <summary>A node of a randomly drawn tree.</summary>
/// <param name="Type">Node type, or <c>Script</c> for a leaf.</param>
/// <param name="Attributes">Its ports as in the file.</param>
/// <param name="Children">Its children; none for a leaf.</param>
internal sealed record RandomTree(string Type, string Attributes, RandomTree[] Children)
{
    public override string ToString() =>
        $"<{Type} {Attributes}>{string.Concat(Children.Select(child => child.ToString()))}</{Type}>";

    /// <summary>Leaves that answer within their tick, below nodes that then answer within theirs.</summary>
    public static Arbitrary<RandomTree> Synchronous() => Draw(
        "SFK",
        ["Sequence", "Fallback", "ReactiveSequence", "ReactiveFallback", "Parallel"],
        ["Inverter", "ForceSuccess", "ForceFailure"]);

    /// <summary>Leaves that may run, below nodes of every type.</summary>
    public static Arbitrary<RandomTree> Asynchronous() => Draw(
        "SFKRRR",
        ["Sequence", "Fallback", "ReactiveSequence", "ReactiveFallback", "Parallel", "SequenceWithMemory"],
        [
            "Inverter", "ForceSuccess", "ForceFailure", "KeepRunningUntilFailure", "Repeat num_cycles='2'",
            "RetryUntilSuccessful num_attempts='-1'", "Timeout msec='20'",
        ]);

    private static Arbitrary<RandomTree> Draw(string letters, string[] controls, string[] decorators)
    {
        var leaf =
            from answers in Gen.NonEmptyListOf(Gen.Elements(letters.ToCharArray()))
            select new RandomTree("Script", $"answers='{string.Concat(answers)}'", []);
        Gen<RandomTree> Node(int size) => size <= 0
            ? leaf
            : Gen.OneOf(
                leaf,
                from type in Gen.Elements(controls)
                from count in Gen.Choose(1, 4)
                from children in Gen.ArrayOf(count, Node(size / 2))
                select new RandomTree(type, "", children),
                from type in Gen.Elements(decorators)
                from child in Node(size / 2)
                select new RandomTree(type.Split(' ')[0], string.Join(' ', type.Split(' ').Skip(1)), [child]));
        return Arb.From(Gen.Sized(size => Node(4 + size)), Shrink);
    }

    private static IEnumerable<RandomTree> Shrink(RandomTree tree) => tree.Children
        .Concat(tree.Children.Length > 1
            ? tree.Children.Select(child => tree with { Children = [.. tree.Children.Where(other => other != child)] })
            : [])
        .Concat(tree.Children.SelectMany((child, i) => Shrink(child).Select(smaller =>
            tree with { Children = [.. tree.Children[..i], smaller, .. tree.Children[(i + 1)..]] })));
}
