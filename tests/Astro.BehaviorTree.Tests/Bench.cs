namespace Astro.BehaviorTree.Tests;

/// <summary>A registry with scripted leaves, a clock to turn by hand, and a log of what the leaves were
/// asked.</summary>
internal sealed class Bench
{
    private int _scripts;

    public Bench()
    {
        foreach (var (id, status) in new[]
        {
            ("Ok", NodeStatus.Success), ("No", NodeStatus.Failure), ("Skip", NodeStatus.Skipped),
        })
        {
            Registry.Add(new NodeType(id, NodeKind.Action, [], config => new FixedAction(config, status, Log)));
        }
        Registry.Add(new NodeType("Script", NodeKind.Action, [Port.Input<string>("answers", "A letter a tick")],
            config => new ScriptedAction(config, Log)));
    }

    public NodeRegistry Registry { get; } = new();

    public ManualTime Time { get; } = new();

    public List<string> Log { get; } = [];

    /// <summary>Loads a whole document.</summary>
    public Tree LoadDocument(string xml)
    {
        using var file = new TreeText(xml);
        return TreeFile.Load(file.Path, Registry, Time);
    }

    /// <summary>Loads one tree, given its root node.</summary>
    public Tree Load(string node) => LoadDocument(
        $"""
         <root BTCPP_format="4"><BehaviorTree ID="Main">
         {node}
         </BehaviorTree></root>
         """);

    /// <summary>A leaf that answers R, S, F or K (skipped), one letter a tick, and starts over at the end; a letter
    /// lower in case (r) throws instead.</summary>
    public string Script(string answers, string? name = null) =>
        $"""<Script name="{name ?? $"s{++_scripts}"}" answers="{answers}"/>""";

    /// <summary>The letters of the first <paramref name="ticks"/> answers of a tree.</summary>
    public static string Answers(Tree tree, int ticks) =>
        string.Concat(Enumerable.Range(0, ticks).Select(_ => Letter(tree.Tick())));

    /// <summary>The letters of the answers of one node.</summary>
    public string Answers(string node, int ticks) => Answers(Load(node), ticks);

    /// <summary>What was logged since the last call.</summary>
    public string TakeLog()
    {
        var text = string.Join(' ', Log);
        Log.Clear();
        return text;
    }

    private static char Letter(NodeStatus status) => status switch
    {
        NodeStatus.Running => 'R',
        NodeStatus.Success => 'S',
        NodeStatus.Failure => 'F',
        NodeStatus.Skipped => 'K',
        _ => '?',
    };

    private sealed class FixedAction(NodeConfig config, NodeStatus status, List<string> log) : SyncAction(config)
    {
        protected override NodeStatus Tick()
        {
            log.Add(Config.Name);
            return status;
        }
    }

    private sealed class ScriptedAction(NodeConfig config, List<string> log) : StatefulAction(config)
    {
        private int _next;

        protected override NodeStatus OnStart()
        {
            log.Add($"{Config.Name}+");
            return Answer();
        }

        protected override NodeStatus OnRunning()
        {
            log.Add(Config.Name);
            return Answer();
        }

        protected override void OnHalted()
        {
            log.Add($"{Config.Name}-");
            if (Ports.Get<string>("answers").Contains('!'))
                throw new InvalidOperationException("cannot stop");
        }

        private NodeStatus Answer()
        {
            var answers = Ports.Get<string>("answers").TrimEnd('!');
            return answers[_next++ % answers.Length] switch
            {
                'R' => NodeStatus.Running,
                'S' => NodeStatus.Success,
                'F' => NodeStatus.Failure,
                'K' => NodeStatus.Skipped,
                'I' => NodeStatus.Idle,
                var letter => throw new InvalidOperationException($"scripted {letter}"),
            };
        }
    }
}
