namespace Astro.Ros.Executor;

/// <content>The end of a loop: whoever holds it sees the closing through before giving it back.</content>
internal sealed partial class EventLoop
{
    private readonly TaskCompletionSource _drained = new();
    private Action? _closing;
    private bool _closed;

    public bool IsClosing => _closing is not null;

    /// <summary>
    /// Ends the loop for good: <paramref name="dispose"/> runs on it, pending delays are cancelled, what awaits them
    /// runs to its end, and nothing is accepted afterwards. The task completes on the loop.
    /// </summary>
    public Task CloseAsync(Action dispose)
    {
        lock (Gate)
        {
            if (IsClosing)
                return _drained.Task;
            _closing = dispose;
            if (_runner is not null)
            {
                Wake();
                return _drained.Task;
            }
            _runner = Thread.CurrentThread;
        }
        Leave();
        return _drained.Task;
    }

    /// <summary>Gives the loop back, but not before a close that came meanwhile has been seen through.</summary>
    private void Leave()
    {
        lock (Gate)
        {
            if (!IsClosing)
            {
                _runner = null;
                return;
            }
        }
        Run((static dispose => ((Action)dispose!)(), _closing));
        CancelDelays();
        while (TryDrain(last: false, out var work))
            Run(work);
        Run((static drained => ((TaskCompletionSource)drained!).SetResult(), _drained));
        while (TryDrain(last: true, out var work))
            Run(work);
    }

    private void CancelDelays()
    {
        lock (Gate)
        {
            while (_timers.Peek() is { } timer)
            {
                _timers.Pop();
                if (timer.State is Delay delay)
                    _ready.Enqueue((Delay.Cancel, delay));
            }
        }
    }

    /// <summary>Takes a piece of work; when there is none and it was the last, nothing more is accepted.</summary>
    private bool TryDrain(bool last, out (SendOrPostCallback, object?) work)
    {
        lock (Gate)
        {
            if (_ready.TryDequeue(out work))
                return true;
            _closed = last;
            if (last)
                _runner = null;
            return false;
        }
    }
}
