namespace Astro.BehaviorTree.Tests;

[TestFixture]
internal sealed class TreeTests
{
    [Test]
    public void A_completed_tree_starts_anew_at_the_next_tick()
    {
        var bench = new Bench();
        Assert.That(bench.Answers(bench.Script("RSRF", "a"), 4), Is.EqualTo("RSRF"));
        Assert.That(bench.TakeLog(), Is.EqualTo("a+ a a+ a"));
    }

    [Test]
    public void An_exception_names_file_line_and_path_and_halts_the_tree()
    {
        var bench = new Bench();
        var tree = bench.LoadDocument(
            $"""
             <root BTCPP_format="4" main_tree_to_execute="Main">
               <BehaviorTree ID="Main"><Parallel>{bench.Script("R", "a")}<SubTree ID="Inner"/></Parallel></BehaviorTree>
               <BehaviorTree ID="Inner"><Sequence>
                 {bench.Script("Rx", "bad")}
               </Sequence></BehaviorTree>
             </root>
             """);
        tree.Tick();
        bench.TakeLog();
        Assert.That(tree.Tick, Throws.TypeOf<TreeNodeException>()
            .With.Message.EndsWith("tree.xml:4: Inner::3/bad: scripted x")
            .And.Property(nameof(TreeNodeException.Path)).EqualTo("Inner::3/bad")
            .And.InnerException.TypeOf<InvalidOperationException>());
        Assert.That(bench.TakeLog(), Is.EqualTo("a bad a- bad-"));
        Assert.That(tree.Status, Is.EqualTo(NodeStatus.Idle));
    }

    [Test]
    public void An_answer_of_idle_is_an_error()
    {
        var bench = new Bench();
        var tree = bench.Load(bench.Script("I"));
        Assert.That(tree.Tick, Throws.TypeOf<TreeNodeException>().With.Message.Contains("Idle"));
    }

    [Test]
    public void A_synchronous_action_that_answers_running_is_an_error()
    {
        var bench = new Bench();
        bench.Registry.AddAction("Wrong", [], _ => NodeStatus.Running);
        Assert.That(bench.Load("<Wrong/>").Tick, Throws.TypeOf<TreeNodeException>().With.Message.Contains("Running"));
    }

    [Test]
    public void An_observer_sees_every_change_in_order()
    {
        var bench = new Bench();
        var tree = bench.Load($"<Sequence><Ok/>{bench.Script("RS", "a")}</Sequence>");
        var seen = new List<string>();
        tree.StatusChanged += change => seen.Add($"{change.Node.Config.Name} {change.Previous}>{change.Current}");
        tree.Tick();
        Assert.That(seen, Is.EqualTo(
            ["Sequence Idle>Running", "Ok Idle>Success", "a Idle>Running"]));
        seen.Clear();
        tree.Tick();
        Assert.That(seen, Is.EqualTo(
            [
                "a Running>Success", "Ok Success>Idle", "a Success>Idle", "Sequence Running>Success",
                "Sequence Success>Idle",
            ]));
    }

    [Test]
    public void Its_text_shows_every_node_with_its_status()
    {
        var bench = new Bench();
        var tree = bench.Load($"<Sequence name='go'><Ok/>{bench.Script("R", "a")}</Sequence>");
        tree.Tick();
        Assert.That(tree.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            """
            Sequence "go"  Running
              Ok           Success
              Script "a"   Running

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_tick_allocates_nothing()
    {
        var bench = new Bench();
        var value = 0.0;
        bench.Registry.Add(new NodeType(
            "Drive", NodeKind.Action,
            [Port.Input<double>("speed", "(m/s)", "0.5"), Port.InOut<double>("way", "(m)")],
            config => new Drive(config)));
        bench.Registry.AddCondition("Far", [Port.Input<double>("way", "(m)")], ports =>
            ports.TryGet("way", out value) && value > 1e9);
        var tree = bench.Load(
            """
            <ReactiveFallback>
              <Far way="{way}"/>
              <Parallel success_count="-1" failure_count="{failures}">
                <Repeat num_cycles="-1"><Timeout msec="1000"><Drive way="{way}"/></Timeout></Repeat>
                <KeepRunningUntilFailure>
                  <Sequence><AlwaysSuccess/><SetBlackboard value="0.25" output_key="speed"/></Sequence>
                </KeepRunningUntilFailure>
                <ForceSuccess><Drive speed="{speed}" way="{other}"/></ForceSuccess>
              </Parallel>
            </ReactiveFallback>
            """);
        tree.Blackboard.Set("failures", 1);
        for (var i = 0; i < 100; i++)
            tree.Tick();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            tree.Tick();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(value, Is.GreaterThan(100), "the leaves have run");
    }

    private sealed class Drive(NodeConfig config) : StatefulAction(config)
    {
        protected override NodeStatus OnStart() => OnRunning();

        protected override NodeStatus OnRunning()
        {
            Ports.TryGet<double>("way", out var way);
            Ports.Set("way", way + Ports.Get<double>("speed"));
            return way % 10 < 9 ? NodeStatus.Running : NodeStatus.Success;
        }

        protected override void OnHalted()
        {
        }
    }
}
