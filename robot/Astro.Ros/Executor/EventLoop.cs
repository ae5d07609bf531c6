namespace Astro.Ros.Executor;

/// <summary>
/// The executor of a graph: a queue of ready work, a queue of timers, and one thread at a time that runs
/// them. The order is that of (time, sequence number), so the same calls always run in the same order.
/// </summary>
/// <remarks>
/// <see cref="Gate"/> guards these queues and all of the graph's tables; user code never runs under it. A task that
/// user code may await is completed by a piece of work of its own, so that nobody's code runs inside another's.
/// </remarks>
internal sealed partial class EventLoop : IDisposable
{
    private readonly LoopClock _clock;
    private readonly Action<Exception> _onError;
    private readonly LoopContext _context;
    private readonly ITimer _alarm;
    private readonly TimerQueue _timers = new();
    private RingBuffer<(SendOrPostCallback Callback, object? State)> _ready = new(64);
    private Thread? _runner;
    private TimeSpan _apart;

    public EventLoop(LoopClock clock, TimeProvider provider, Action<Exception> onError)
    {
        _clock = clock;
        _onError = onError;
        _context = new LoopContext(this);
        _alarm = provider.CreateTimer(
            static loop => ((EventLoop)loop!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The one lock of the graph.</summary>
    public object Gate { get; } = new();

    public Time Now
    {
        get
        {
            lock (Gate)
                return _clock.Now;
        }
    }

    /// <summary>The time without what the clock has jumped: back, or from nothing to the first time that it was told.
    /// </summary>
    public Time Steady
    {
        get
        {
            lock (Gate)
                return _clock.Now + _apart;
        }
    }

    /// <summary>Whether the calling thread is the one that runs the loop.</summary>
    public bool IsCurrent => _runner == Thread.CurrentThread;

    public bool TryEnqueue(SendOrPostCallback callback, object? state)
    {
        lock (Gate)
        {
            if (_closed)
                return false;
            _ready.Enqueue((callback, state));
            Wake();
            return true;
        }
    }

    /// <summary>Schedules the timer; once the loop closes, nothing is scheduled any more.</summary>
    public bool TrySchedule(TimerEntry entry, Time due)
    {
        lock (Gate)
        {
            if (IsClosing)
                return false;
            _timers.Schedule(entry, due);
            Wake();
            return true;
        }
    }

    /// <summary>Sets a clock that is told the time. Where time goes back, as when a simulation begins anew, timers go
    /// with it, each with as long to wait as it had: else nothing would be due before the old time is there again.
    /// </summary>
    public void Set(ReceivedClock clock, Time now)
    {
        lock (Gate)
        {
            if (now < clock.Now)
                _timers.Shift(now.Nanoseconds - clock.Now.Nanoseconds);
            if (now < clock.Now || !clock.IsKnown)
                _apart += clock.Now - now;
            clock.Set(now);
        }
    }

    public void Cancel(TimerEntry entry)
    {
        lock (Gate)
            _timers.Cancel(entry);
    }

    /// <summary>Runs one piece of work, moving a simulated clock on to it; false when there is none (yet).</summary>
    public bool Step()
    {
        Enter();
        try
        {
            if (!TryTake(null, null, wait: false, out var work))
                return false;
            Run(work);
            return true;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>
    /// Runs until the time, the task's end or the cancellation, whichever is first, or the loop closes.
    /// </summary>
    public void Run(Time? until, Task? task, CancellationToken cancellation)
    {
        Enter();
        try
        {
            lock (Gate)
                _clock.Start();
            using var registration = cancellation.UnsafeRegister(static loop => ((EventLoop)loop!).Wake(), this);
            task?.ContinueWith(
                static (_, loop) => ((EventLoop)loop!).Wake(), this, CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            while (!cancellation.IsCancellationRequested && task is not { IsCompleted: true }
                && TryTake(until, task, wait: true, out var work, cancellation))
                Run(work);
        }
        finally
        {
            Leave();
        }
    }

    public void Dispose() => _alarm.Dispose();

    private bool TryTake(
        Time? until, Task? task, bool wait,
        out (SendOrPostCallback, object?) work, CancellationToken cancellation = default)
    {
        for (var hasLookedOut = !CanLookOut; ; hasLookedOut = true)
        {
            lock (Gate)
            {
                if (TryTake(until, task, wait, hasLookedOut, out work, cancellation) is { } isTaken)
                    return isTaken;
                _hasNews = false;
            }
            LookOut();
        }
    }

    /// <summary>Takes a piece of work, if need be after a sleep; null when one is to look out for news first.</summary>
    private bool? TryTake(
        Time? until, Task? task, bool wait, bool hasLookedOut,
        out (SendOrPostCallback, object?) work, CancellationToken cancellation)
    {
        work = default;
        while (!IsClosing)
        {
            while (_timers.Peek() is { } timer && timer.Due <= _clock.Now)
            {
                _timers.Pop();
                _ready.Enqueue((timer.Callback, timer.State));
            }
            if (_ready.TryDequeue(out work))
                return true;
            if (cancellation.IsCancellationRequested || task is { IsCompleted: true } || _clock.Now >= until)
                return false;
            var due = Earliest(_timers.Peek()?.Due, until);
            var rest = due is null ? Timeout.InfiniteTimeSpan : _clock.UntilDue(due.Value);
            if (due is not null && rest <= TimeSpan.Zero)
                _clock.AdvanceTo(due.Value);
            else if (!wait)
                return false;
            else if (!hasLookedOut)
                return null;
            else
                Sleep(rest);
        }
        return false;
    }

    private static Time? Earliest(Time? timer, Time? until) => timer is null || until < timer ? until : timer;

    private void Run((SendOrPostCallback Callback, object? State) work)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            work.Callback(work.State);
        }
        catch (Exception exception)
        {
            _onError(exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Enter()
    {
        lock (Gate)
        {
            ObjectDisposedException.ThrowIf(IsClosing, typeof(ExecutorGraph));
            if (_runner is not null)
                throw new InvalidOperationException("The graph is already running.");
            _runner = Thread.CurrentThread;
        }
    }
}
