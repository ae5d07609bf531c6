using Astro.App.Nodes;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary>
/// One command's stay on the graph: with a node whose name is hidden from lists and that adds nothing to them.
/// </summary>
internal sealed class GraphSession
{
    private GraphSession(DdsGraph graph, INode node, GraphWatch watch, CancellationToken cancellation) =>
        (Graph, Node, Watch, Cancellation) = (graph, node, watch, cancellation);

    public DdsGraph Graph { get; }

    public INode Node { get; }

    public GraphWatch Watch { get; }

    /// <summary>Ctrl-C.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Joins the network, does some work on the executor and leaves again.</summary>
    /// <returns>What the work returns; <see cref="ExitCode.Failed"/> after one line where the graph is not as it would
    /// have to be.</returns>
    /// <exception cref="FormatException">An argument or variable is not as it should be.</exception>
    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    public static async Task<int> RunAsync(
        RosArguments arguments, Func<GraphSession, Task<int>> work, CancellationToken cancellation)
    {
        var network = new DdsNetwork(Environment.GetEnvironmentVariable, arguments.Enclave);
        await using var graph = NodeProgram.Join(
            arguments, $"_astro_cli_{Environment.ProcessId}", (_, simTime) => network.Join(simTime), out var node,
            hasParameters: false);
        using var watch = graph.Watch();
        try
        {
            return await graph.RunAsync(
                () => work(new GraphSession(graph, node, watch, cancellation)), CancellationToken.None);
        }
        catch (Exception error) when (error is GraphException or ServiceException or GoalUnknownException)
        {
            Console.Error.WriteLine($"astro: {error.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>The absolute name of what was written on the command line.</summary>
    /// <exception cref="FormatException">It is no name.</exception>
    public string Resolve(string name)
    {
        try
        {
            return Node.Resolve(name);
        }
        catch (ArgumentException error)
        {
            throw new FormatException(error.Message.TrimEnd('.'), error);
        }
    }

    /// <summary>
    /// Gives processes time to be found, of which nothing says how many there are; then those that were found, as much
    /// time again to tell all that they have.
    /// </summary>
    public async Task<GraphView> SettleAsync(TimeSpan spinTime)
    {
        await Task.Delay(spinTime, Cancellation);
        return await WaitAsync(static view => view.IsComplete, spinTime) ?? Watch.Current;
    }

    /// <summary>Waits until something is there, and until those who have it have told all about themselves.</summary>
    /// <param name="what">What is waited for, as an error names it.</param>
    /// <param name="isThere">Whether it is.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <exception cref="GraphException">It did not turn up.</exception>
    public async Task<GraphView> FindAsync(string what, Func<GraphView, bool> isThere, TimeSpan timeout)
    {
        var found = await WaitAsync(isThere, timeout) ?? throw Absent(what, timeout);
        return found.IsComplete ? found : await WaitAsync(view => view.IsComplete && isThere(view), timeout) ?? found;
    }

    /// <summary>Waits until this node has got through to something.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task ReachAsync(string what, Func<CancellationToken, Task> wait, TimeSpan timeout)
    {
        if (!await IsInTimeAsync(wait, timeout))
            throw Absent(what, timeout);
    }

    /// <summary>Waits until a service is there, and calls it.</summary>
    /// <param name="type">The service's type.</param>
    /// <param name="name">Its absolute name.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="timeout">How long to wait for a server at most.</param>
    /// <param name="patience">How long to wait for its answer at most; null for as long as it takes.</param>
    /// <exception cref="GraphException">No server turned up, or it did not answer.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        ServiceType<TRequest, TResponse> type, string name, TRequest request, TimeSpan timeout,
        TimeSpan? patience = null)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        await using var client = Node.CreateClient(type, name);
        await ReachAsync($"a server of service {name}", client.WaitForServiceAsync, timeout);
        TResponse response = null!;
        return await IsInTimeAsync(
            async limit => response = await client.CallAsync(request, limit), patience ?? Timeout.InfiniteTimeSpan)
            ? response
            : throw new GraphException($"service {name} did not answer within {patience!.Value.TotalSeconds:0.###} s");
    }

    private static GraphException Absent(string what, TimeSpan timeout) =>
        new($"{what} did not turn up within {timeout.TotalSeconds:0.###} s");

    /// <summary>Null if it took too long.</summary>
    private async Task<GraphView?> WaitAsync(Func<GraphView, bool> condition, TimeSpan timeout)
    {
        GraphView? view = null;
        await IsInTimeAsync(async limit => view = await Watch.WaitForAsync(condition, limit), timeout);
        return view;
    }

    private async Task<bool> IsInTimeAsync(Func<CancellationToken, Task> wait, TimeSpan timeout)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(timeout);
        try
        {
            await wait(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
