using FsCheck;

namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class TreePropertyTests
{
    [Test]
    public void Trees_of_synchronous_leaves_answer_as_their_definition_says() =>
        Prop.ForAll(RandomTree.Synchronous(), tree =>
        {
            var bench = new Bench();
            var actual = bench.Answers(tree.ToString(), 3);
            var definition = new Definition();
            var expected = string.Concat(Enumerable.Range(0, 3).Select(_ => definition.Evaluate(tree)));
            return (actual == expected && bench.Log.Count == definition.Asked)
                .Label($"{actual} instead of {expected}, {bench.Log.Count} leaves asked instead of {definition.Asked}");
        }).Check(Reproducible);

    [Test]
    public void Every_start_of_a_leaf_ends_in_one_completion_or_one_halt() =>
        Prop.ForAll(RandomTree.Asynchronous(), tree =>
        {
            var bench = new Bench();
            var watched = bench.Load(tree.ToString());
            for (var i = 1; i < 40; i++)
            {
                bench.Time.Advance(5);
                watched.Tick();
                if (i % 9 == 0)
                    watched.Halt();
                if (Stray(watched.Root) is { } stray)
                    return false.Label($"left running: {stray.Config.Path}");
            }
            return HaltsMatchStarts(bench.Log).Label(string.Join(' ', bench.Log));
        }).Check(Reproducible);

    private static Configuration Reproducible
    {
        get
        {
            var configuration = Configuration.QuickThrowOnFailure;
            configuration.MaxNbOfTest = 300;
            configuration.Replay = FsCheck.Random.StdGen.NewStdGen(20260101, 1);
            return configuration;
        }
    }

    // Only a node that runs has running children, and only a Parallel has several.
    private static TreeNode? Stray(TreeNode node)
    {
        var running = node.Config.Children.Where(child => child.Status == NodeStatus.Running).ToArray();
        var allowed = node.Status != NodeStatus.Running ? 0 : node.Config.Type.Id == "Parallel" ? int.MaxValue : 1;
        return running.Length > allowed
            ? running[^1]
            : node.Config.Children.Select(Stray).FirstOrDefault(stray => stray is not null);
    }

    // A leaf's halts can be no more than its starts, and never two without a start between.
    private static bool HaltsMatchStarts(List<string> log)
    {
        var open = 0;
        foreach (var line in log)
        {
            open += line.EndsWith('+') ? 1 : line.EndsWith('-') ? -1 : 0;
            if (open < 0)
                return false;
        }
        return true;
    }

    /// <summary>What the node types mean, without states: for trees that decide within a tick.</summary>
    private sealed class Definition
    {
        private readonly Dictionary<RandomTree, int> _next = new(ReferenceEqualityComparer.Instance);

        public int Asked { get; private set; }

        public char Evaluate(RandomTree tree) => tree.Type switch
        {
            "Script" => Answer(tree),
            "Sequence" or "ReactiveSequence" => Until(tree, 'F', otherwise: 'S'),
            "Fallback" or "ReactiveFallback" => Until(tree, 'S', otherwise: 'F'),
            "Parallel" => AllMustSucceed(tree),
            "Inverter" => Map(tree, success: 'F', failure: 'S'),
            "ForceSuccess" => Map(tree, success: 'S', failure: 'S'),
            "ForceFailure" => Map(tree, success: 'F', failure: 'F'),
            _ => throw new ArgumentException(tree.Type),
        };

        private char Answer(RandomTree leaf)
        {
            Asked++;
            var answers = leaf.Attributes.Split('\'')[1];
            var next = _next.GetValueOrDefault(leaf);
            _next[leaf] = next + 1;
            return answers[next % answers.Length];
        }

        private char Until(RandomTree tree, char decisive, char otherwise)
        {
            var allSkipped = true;
            foreach (var child in tree.Children)
            {
                var answer = Evaluate(child);
                if (answer == decisive)
                    return decisive;
                allSkipped &= answer == 'K';
            }
            return allSkipped ? 'K' : otherwise;
        }

        private char AllMustSucceed(RandomTree tree) =>
            tree.Children.Any(child => Evaluate(child) == 'F') ? 'F' : 'S';

        private char Map(RandomTree tree, char success, char failure) => Evaluate(tree.Children[0]) switch
        {
            'S' => success,
            'F' => failure,
            var other => other,
        };
    }
}
