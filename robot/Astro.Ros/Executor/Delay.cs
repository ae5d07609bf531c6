namespace Astro.Ros.Executor;

/// <summary>
/// One pending <see cref="IClock.Delay"/>, completed or cancelled on the loop by a piece of work of its own.
/// </summary>
internal sealed class Delay : TaskCompletionSource
{
    public static readonly SendOrPostCallback Cancel = static delay => ((Delay)delay!).TryCancel();

    private static readonly SendOrPostCallback Elapse = static delay => ((Delay)delay!).TryElapse();

    private readonly EventLoop _loop;
    private readonly TimerEntry _entry;
    private readonly CancellationToken _cancellation;
    private CancellationTokenRegistration _registration;

    private Delay(EventLoop loop, CancellationToken cancellation)
    {
        _loop = loop;
        _entry = new TimerEntry(Elapse, this);
        _cancellation = cancellation;
    }

    public static Task Start(EventLoop loop, TimeSpan span, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return FromCanceled(cancellation);
        if (span <= TimeSpan.Zero)
            return System.Threading.Tasks.Task.CompletedTask;
        var delay = new Delay(loop, cancellation);
        if (!loop.TrySchedule(delay._entry, loop.Now + span))
            return FromCanceled(new CancellationToken(canceled: true));
        delay._registration = cancellation.UnsafeRegister(static delay => ((Delay)delay!).OnCancelled(), delay);
        return delay.Task;
    }

    private static Task FromCanceled(CancellationToken cancellation) =>
        System.Threading.Tasks.Task.FromCanceled(cancellation);

    private void OnCancelled()
    {
        _loop.Cancel(_entry);
        _loop.TryEnqueue(Cancel, this);
    }

    private void TryElapse()
    {
        TrySetResult();
        _registration.Unregister();
    }

    private void TryCancel()
    {
        TrySetCanceled(_cancellation);
        _registration.Unregister();
    }
}
