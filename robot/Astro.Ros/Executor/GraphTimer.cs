namespace Astro.Ros.Executor;

/// <summary>Calls back once a period. Periods that have passed by the time a late call comes are skipped.</summary>
internal sealed class GraphTimer : Endpoint
{
    private static readonly SendOrPostCallback Fire = static timer => ((GraphTimer)timer!).Next();

    private readonly TimeSpan _period;
    private readonly Action _callback;
    private readonly TimerEntry _entry;

    public GraphTimer(ExecutorNode node, TimeSpan period, Action callback) : base(node)
    {
        _period = period;
        _callback = callback;
        _entry = new TimerEntry(Fire, this);
    }

    public override void OnOpen() => Loop.TrySchedule(_entry, Loop.Now + _period);

    protected override void OnClose() => Loop.Cancel(_entry);

    private void Next()
    {
        lock (Loop.Gate)
        {
            if (IsClosed)
                return;
            var late = Loop.Now - _entry.Due;
            Loop.TrySchedule(_entry, _entry.Due + _period * (1 + late.Ticks / _period.Ticks));
        }
        try
        {
            _callback();
        }
        catch (Exception exception)
        {
            Node.Graph.Report(new CallbackFailure(Node.FullName, "timer", exception));
        }
    }
}
