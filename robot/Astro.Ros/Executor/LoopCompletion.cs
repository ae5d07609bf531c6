namespace Astro.Ros.Executor;

/// <summary>
/// A task that a node awaits. It is settled once, from anywhere, and completed by a piece of work of its own: whoever
/// awaits it goes on there, also through <c>WhenAny</c> and <c>WhenAll</c>, before simulated time moves on.
/// </summary>
internal class LoopCompletion<T>(EventLoop loop)
{
    private static readonly SendOrPostCallback Complete = static self => ((LoopCompletion<T>)self!).Publish();

    private readonly TaskCompletionSource<T> _source = new();
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancelled;
    private Exception? _exception;
    private T? _result;

    public Task<T> Task => _source.Task;

    /// <summary>Whether the outcome is decided, though the task may still have to complete.</summary>
    public bool IsSettled { get; private set; }

    public void Settle(T result)
    {
        lock (loop.Gate)
        {
            if (TrySettle())
                _result = result;
        }
    }

    public void Fail(Exception exception)
    {
        lock (loop.Gate)
        {
            if (TrySettle())
                _exception = exception;
        }
    }

    public void CancelWith(CancellationToken cancellation) =>
        _registration = cancellation.UnsafeRegister(
            static (self, token) => ((LoopCompletion<T>)self!).Cancel(token), this);

    public void Cancel(CancellationToken cancellation)
    {
        lock (loop.Gate)
        {
            if (TrySettle())
                _cancelled = cancellation;
        }
    }

    /// <summary>Called once, under the gate, when the outcome is decided.</summary>
    protected virtual void OnSettled()
    {
    }

    private bool TrySettle()
    {
        if (IsSettled)
            return false;
        IsSettled = true;
        OnSettled();
        loop.TryEnqueue(Complete, this);
        return true;
    }

    private void Publish()
    {
        _registration.Unregister();
        if (_exception is not null)
            _source.SetException(_exception);
        else if (_cancelled.IsCancellationRequested)
            _source.SetCanceled(_cancelled);
        else
            _source.SetResult(_result!);
    }
}
