using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>How often messages come.</summary>
/// <param name="PerSecond">On average.</param>
/// <param name="Min">The shortest time between two, in seconds.</param>
/// <param name="Max">The longest.</param>
/// <param name="StandardDeviation">That of the times between two.</param>
/// <param name="Window">How many messages that is of.</param>
internal sealed record Rate(double PerSecond, double Min, double Max, double StandardDeviation, int Window)
{
    /// <summary>As <c>ros2 topic hz</c> writes it.</summary>
    public override string ToString() =>
        $"average rate: {PerSecond:F3}\n\tmin: {Min:F3}s max: {Max:F3}s "
        + $"std dev: {StandardDeviation:F5}s window: {Window}";
}

/// <summary>Measures how often messages come, over the last of them.</summary>
/// <param name="window">How many messages count, at least 2.</param>
internal sealed class RateMeter(int window)
{
    private readonly Queue<double> _intervals = [];
    private Time? _last;
    private bool _isNew;

    /// <summary>Notes that a message came. Time that runs backwards, as when a simulation starts over, makes it the
    /// first.</summary>
    public void Add(Time now)
    {
        if (_last is { } last && now >= last)
            _intervals.Enqueue((now - last).TotalSeconds);
        else
            _intervals.Clear();
        while (_intervals.Count > window - 1)
            _intervals.Dequeue();
        _last = now;
        _isNew = true;
    }

    /// <summary>The rate; null if nothing came since the last report, or too little to tell.</summary>
    public Rate? Report()
    {
        if (!_isNew || _intervals.Count == 0)
            return null;
        var mean = _intervals.Average();
        if (mean == 0)
            return null;
        _isNew = false;
        var variance = _intervals.Average(interval => (interval - mean) * (interval - mean));
        return new Rate(1 / mean, _intervals.Min(), _intervals.Max(), Math.Sqrt(variance), _intervals.Count + 1);
    }
}
