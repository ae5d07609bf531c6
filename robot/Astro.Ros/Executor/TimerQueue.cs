namespace Astro.Ros.Executor;

/// <summary>One thing to do at a point in time: <paramref name="callback"/> with <paramref name="state"/>.</summary>
internal sealed class TimerEntry(SendOrPostCallback callback, object? state)
{
    public SendOrPostCallback Callback { get; } = callback;

    public object? State { get; } = state;

    public Time Due { get; set; }
}

/// <summary>Timers by due time; those due at the same time in the order in which they were scheduled.</summary>
internal sealed class TimerQueue
{
    private readonly PriorityQueue<TimerEntry, (long Due, long Sequence)> _queue = new();
    private long _sequence;

    public void Schedule(TimerEntry entry, Time due)
    {
        entry.Due = due;
        _queue.Enqueue(entry, (due.Nanoseconds, _sequence++));
    }

    public void Cancel(TimerEntry entry) => _queue.Remove(entry, out _, out _);

    public TimerEntry? Peek() => _queue.TryPeek(out var entry, out _) ? entry : null;

    public void Pop() => _queue.Dequeue();

    /// <summary>Moves all timers by the same time (ns), which leaves their order as it is.</summary>
    public void Shift(long nanoseconds)
    {
        var entries = _queue.UnorderedItems.ToArray();
        _queue.Clear();
        foreach (var (entry, (due, sequence)) in entries)
        {
            entry.Due = new Time(due + nanoseconds);
            _queue.Enqueue(entry, (entry.Due.Nanoseconds, sequence));
        }
    }
}
