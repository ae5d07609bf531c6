using Astro.Ros.InProcess;

namespace Astro.Ros;

/// <summary>
/// A ROS graph inside this process: messages pass by reference, callbacks run on one event loop, and on a simulated
/// clock the same calls always run in the same order.
/// </summary>
/// <remarks>
/// The owner runs the loop with <see cref="RunAsync(CancellationToken)"/> or <see cref="Step"/>; until then what is
/// published or called waits. Nodes may be made and used from any thread, yet an order that other threads decide is
/// not repeatable; nor is code that leaves the loop (<c>Task.Run</c>, <c>ConfigureAwait(false)</c>), which simulated
/// time does not wait for.
/// </remarks>
public sealed class InProcessGraph : IGraph
{
    private readonly List<InProcessNode> _nodes = [];

    private InProcessGraph(LoopClock clock, TimeProvider provider)
    {
        Loop = new EventLoop(clock, provider, exception => Raise(new CallbackFailure("", "executor", exception)));
        Topics = new TopicTable(mismatch => Loop.TryEnqueue(_ => Raise(mismatch), null));
        Clock = new GraphClock(Loop);
    }

    /// <inheritdoc/>
    public event Action<CallbackFailure>? CallbackFailed;

    /// <inheritdoc/>
    public event Action<TopicMismatch>? TopicMismatched;

    /// <inheritdoc/>
    public IClock Clock { get; }

    internal EventLoop Loop { get; }

    internal TopicTable Topics { get; }

    internal ServiceTable Services { get; } = new();

    /// <summary>Makes a graph whose time stands still while there is work and then jumps to the next timer.</summary>
    /// <param name="start">The time it begins at.</param>
    /// <param name="pace">At most how much faster than the wall clock it runs, above 0; as fast as it can when
    /// null.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    public static InProcessGraph Simulated(Time start = default, double? pace = null, TimeProvider? provider = null)
    {
        if (pace is not null)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pace.Value, nameof(pace));
        provider ??= TimeProvider.System;
        return new InProcessGraph(new SimulatedClock(start, pace, provider), provider);
    }

    /// <summary>
    /// Makes a graph on the system's clock, read once and counted on from there, so that it never jumps.
    /// </summary>
    /// <param name="provider">What to take the time from; the system by default.</param>
    public static InProcessGraph Realtime(TimeProvider? provider = null)
    {
        provider ??= TimeProvider.System;
        return new InProcessGraph(new RealtimeClock(provider), provider);
    }

    /// <inheritdoc/>
    public INode CreateNode(string name, NodeOptions? options = null)
    {
        options ??= new NodeOptions();
        var node = new InProcessNode(this, new NodeNames(name, options), options.Parameters);
        lock (Loop.Gate)
        {
            ObjectDisposedException.ThrowIf(Loop.IsClosing, this);
            if (_nodes.Exists(n => n.FullName == node.FullName))
                throw new ArgumentException($"The graph has a node {node.FullName} already.", nameof(name));
            _nodes.Add(node);
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
        Loop.Dispose();
    }

    internal void Remove(InProcessNode node) => _nodes.Remove(node);

    private Task StartLoop(Time? until, Task? task, CancellationToken cancellation) => Task.Factory.StartNew(
        () => Loop.Run(until, task, cancellation),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void CloseNodes()
    {
        InProcessNode[] nodes;
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
