using Astro.Ros.Executor;

namespace Astro.Ros;

/// <summary>A ROS graph whose callbacks run on an event loop of its own, whatever carries its messages.</summary>
/// <remarks>
/// The owner runs the loop with <see cref="RunAsync(CancellationToken)"/> or <see cref="Step"/>; until then what is
/// published or called waits. Nodes may be made and used from any thread, yet an order that other threads decide is
/// not repeatable; nor is code that leaves the loop (<c>Task.Run</c>, <c>ConfigureAwait(false)</c>), which simulated
/// time does not wait for.
/// </remarks>
public abstract class ExecutorGraph : IGraph
{
    private readonly List<ExecutorNode> _nodes = [];
    private bool _isReleased;

    private protected ExecutorGraph(LoopClock clock, TimeProvider provider)
    {
        Loop = new EventLoop(clock, provider, exception => Raise(new CallbackFailure("", "executor", exception)));
        Clock = new GraphClock(Loop);
    }

    /// <inheritdoc/>
    public event Action<CallbackFailure>? CallbackFailed;

    /// <inheritdoc/>
    public event Action<TopicMismatch>? TopicMismatched;

    /// <inheritdoc/>
    public event Action<LogEntry>? Logged;

    /// <inheritdoc/>
    public IClock Clock { get; }

    internal EventLoop Loop { get; }

    /// <summary>What tells this process's part of the graph from others'; empty where it is all there is.</summary>
    internal virtual string Identity => "";

    /// <inheritdoc/>
    public INode CreateNode(string name, NodeOptions? options = null)
    {
        options ??= new NodeOptions();
        var node = new ExecutorNode(this, new NodeNames(name, options), options);
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(Loop.IsClosing, this);
            if (_nodes.Exists(n => n.FullName == node.FullName))
                throw new ArgumentException($"The graph has a node {node.FullName} already.", nameof(name));
            _nodes.Add(node);
            OnNodeAdded(node);
        }
        return node;
    }

    /// <inheritdoc/>
    public void Post(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        ObjectDisposedException.ThrowIf(
            Loop.IsClosing || !Loop.TryEnqueue(static work => ((Action)work!)(), work), this);
    }

    /// <inheritdoc/>
    public virtual string? WhyMissing(string type) => null;

    /// <inheritdoc/>
    public void Report(CallbackFailure failure) => Loop.TryEnqueue(_ => Raise(failure), null);

    /// <summary>
    /// Runs the next piece of work, if need be after moving a simulated clock on to it. False when there is none, or
    /// none yet.
    /// </summary>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public bool Step() => Loop.Step();

    /// <summary>Runs the graph on a thread of its own until <paramref name="cancellation"/>, which ends the task
    /// normally, or disposal.</summary>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public Task RunAsync(CancellationToken cancellation = default) => StartLoop(null, null, cancellation);

    /// <summary>
    /// Runs the graph until everything due by <paramref name="until"/> is done; then that is the time.
    /// </summary>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public Task RunAsync(Time until, CancellationToken cancellation = default) => StartLoop(until, null, cancellation);

    /// <summary>Runs the graph until <paramref name="task"/> is complete, and returns its outcome.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the task was complete.</exception>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public async Task RunAsync(Task task, CancellationToken cancellation = default)
    {
        await StartLoop(null, task, cancellation);
        await task.WaitAsync(new CancellationToken(!task.IsCompleted));
    }

    /// <summary>Runs the graph until <paramref name="task"/> is complete, and returns its result.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the task was complete.</exception>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public async Task<T> RunAsync<T>(Task<T> task, CancellationToken cancellation = default)
    {
        await RunAsync((Task)task, cancellation);
        return await task;
    }

    /// <summary>
    /// Begins <paramref name="work"/> on the executor and runs the graph until it is complete. What it awaits resumes
    /// there, so a simulated run ends at that very step; a task that was begun elsewhere ends it a little later.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled before the work was complete.</exception>
    /// <exception cref="InvalidOperationException">The graph is running already.</exception>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(async () =>
        {
            try
            {
                done.SetResult(await work());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        return RunAsync(done.Task, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Loop.CloseAsync(CloseNodes);
        // What is given back is shared: who disposes twice must not give back another graph's part.
        if (Interlocked.Exchange(ref _isReleased, true))
            return;
        Loop.Dispose();
        Release();
    }

    internal abstract IPublisher<T> OpenPublisher<T>(ExecutorNode node, string topic, QosProfile qos)
        where T : class, IMessage<T>, new();

    internal abstract ISubscription OpenSubscription<T>(
        ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse)
        where T : class, IMessage<T>, new();

    internal abstract IAsyncDisposable OpenService<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name,
        Func<TRequest, ValueTask<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new();

    internal abstract IServiceClient<TRequest, TResponse> OpenClient<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new();

    /// <summary>Called under the gate when a node has come.</summary>
    private protected virtual void OnNodeAdded(ExecutorNode node)
    {
    }

    /// <summary>Called under the gate when a node goes.</summary>
    private protected virtual void OnNodeRemoved(ExecutorNode node)
    {
    }

    /// <summary>Gives back what the graph holds outside of its nodes; called once, when all of them are gone.</summary>
    private protected virtual void Release()
    {
    }

    /// <summary>Reports on the executor that two ends of a topic cannot be matched.</summary>
    private protected void Report(TopicMismatch mismatch) => Loop.TryEnqueue(_ => Raise(mismatch), null);

    /// <summary>Passes on what a node of this graph said.</summary>
    internal void Raise(LogEntry entry) => Logged?.Invoke(entry);

    /// <summary>Forgets a node that closes; called under the gate.</summary>
    internal void Remove(ExecutorNode node)
    {
        _nodes.Remove(node);
        OnNodeRemoved(node);
    }

    private Task StartLoop(Time? until, Task? task, CancellationToken cancellation) => Task.Factory.StartNew(
        () => Loop.Run(until, task, cancellation),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void CloseNodes()
    {
        ExecutorNode[] nodes;
        lock (Loop.Gate)
            nodes = [.. _nodes];
        for (var i = nodes.Length - 1; i >= 0; i--)
            nodes[i].Close();
    }

    private void Raise(CallbackFailure failure)
    {
        try
        {
            if (CallbackFailed is not { } handler)
                Console.Error.WriteLine(failure);
            else
                handler(failure);
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(new CallbackFailure("", "error handler", exception));
        }
    }

    private void Raise(TopicMismatch mismatch)
    {
        if (TopicMismatched is { } handler)
            handler(mismatch);
        else
            Console.Error.WriteLine(mismatch);
    }
}
