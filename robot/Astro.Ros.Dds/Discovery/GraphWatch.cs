using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>
/// Keeps an eye on the whole graph: which nodes, topics, services and actions there are, in this process and in others.
/// Safe to use from any thread; to be disposed before its graph.
/// </summary>
/// <remarks>Discovery takes a while and never says that it is done; see <see cref="GraphView.IsComplete"/>.</remarks>
public sealed class GraphWatch : IDisposable
{
    private static readonly SendOrPostCallback Look = static self => ((GraphWatch)self!).Update();

    private readonly Lock _gate = new();
    private readonly EventLoop _loop;
    private readonly GraphTable _table = new();
    private readonly List<Wait> _waiting = [];
    private readonly RosterReader _rosters;
    private readonly BuiltinReader _writers;
    private readonly BuiltinReader _readers;
    private GraphView _current = new([], [], IsComplete: false);
    private int _queued;
    private bool _isClosed;

    internal GraphWatch(DdsParticipant participant, EventLoop loop)
    {
        _loop = loop;
        var events = new News(this);
        // The first news comes while there are not all of the readers yet.
        lock (_gate)
        {
            _rosters = new RosterReader(participant, events);
            _writers = new BuiltinReader(participant, ofWriters: true, events);
            _readers = new BuiltinReader(participant, ofWriters: false, events);
        }
    }

    /// <summary>Raised on the executor with each view that is new.</summary>
    internal event Action<GraphView>? Changed;

    /// <summary>What is known by now.</summary>
    public GraphView Current
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>Completes on the executor with the first view that meets a condition.</summary>
    /// <param name="condition">Asked on the executor, now and after each change.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public Task<GraphView> WaitForAsync(Func<GraphView, bool> condition, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var wait = new Wait(_loop, condition);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _waiting.Add(wait);
        }
        wait.CancelWith(cancellation);
        Schedule();
        return wait.Task;
    }

    /// <summary>Stops to watch; who still waits is cancelled.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            _isClosed = true;
            foreach (var wait in _waiting)
                wait.Cancel(new CancellationToken(canceled: true));
            _waiting.Clear();
        }
        _rosters.Dispose();
        _writers.Dispose();
        _readers.Dispose();
    }

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _queued, 1) == 0)
            _loop.TryEnqueue(Look, this);
    }

    private void Update()
    {
        Volatile.Write(ref _queued, 0);
        Wait[] waiting;
        var hasChanged = false;
        lock (_gate)
        {
            if (_isClosed)
                return;
            hasChanged = _table.Update(_rosters, _writers, _readers);
            if (hasChanged)
            {
                _current = _table.ToView();
                // There may be more, of which nobody will tell.
                Schedule();
            }
            _waiting.RemoveAll(static wait => wait.IsSettled);
            waiting = [.. _waiting];
        }
        if (hasChanged)
            Changed?.Invoke(Current);
        foreach (var wait in waiting)
            wait.Ask(Current);
    }

    /// <summary>Cyclone's threads tell this, and not the watch itself, which is public.</summary>
    private sealed class News(GraphWatch watch) : IEndpointEvents
    {
        public void OnData() => watch.Schedule();
    }

    private sealed class Wait(EventLoop loop, Func<GraphView, bool> condition) : LoopCompletion<GraphView>(loop)
    {
        public void Ask(GraphView view)
        {
            try
            {
                if (condition(view))
                    Settle(view);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }
    }
}
