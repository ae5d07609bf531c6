namespace Astro.Ros.Tests;

/// <summary>A simulated graph with two nodes for each test, and what it reported.</summary>
internal abstract class GraphFixture
{
    protected InProcessGraph Graph { get; private set; } = null!;

    protected INode A { get; private set; } = null!;

    protected INode B { get; private set; } = null!;

    protected List<CallbackFailure> Failures { get; } = [];

    protected List<TopicMismatch> Mismatches { get; } = [];

    [SetUp]
    public void CreateGraph()
    {
        Graph = InProcessGraph.Simulated();
        Failures.Clear();
        Mismatches.Clear();
        Graph.CallbackFailed += Failures.Add;
        Graph.TopicMismatched += Mismatches.Add;
        A = Graph.CreateNode("a");
        B = Graph.CreateNode("b");
    }

    [TearDown]
    public async Task DisposeGraph()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await Graph.DisposeAsync();
    }

    /// <summary>Runs all there is to do, timers included.</summary>
    protected void RunAll()
    {
        while (Graph.Step())
        {
        }
    }

    /// <summary>Runs the graph until the task is complete or nothing is left to do, and returns its result.</summary>
    protected T Run<T>(Func<Task<T>> start)
    {
        Task<T>? task = null;
        Graph.Post(() => task = start());
        while (task is not { IsCompleted: true } && Graph.Step())
        {
        }
        Assert.That(task, Has.Property("IsCompleted").True, "the task never completed");
        return task!.GetAwaiter().GetResult();
    }

    protected void Run(Func<Task> start) => Run(async () =>
    {
        await start();
        return true;
    });

    protected static Time At(double seconds) => Time.FromSeconds(seconds);

    protected static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);
}
