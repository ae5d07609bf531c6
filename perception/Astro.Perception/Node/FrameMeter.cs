using Astro.Ros;

namespace Astro.Perception;

/// <summary>Counts the camera's frames and measures how long they take from their stamp to publication; allocates
/// nothing for one.</summary>
internal sealed class FrameMeter(Time begin)
{
    /// <summary>More than a camera takes in the second between two diagnoses.</summary>
    private const int Window = 256;

    private readonly double[] _latencies = new double[Window];
    private readonly double[] _sorted = new double[Window];
    private int _next;
    private int _measured;

    /// <summary>How many frames have come.</summary>
    public long Received { get; private set; }

    /// <summary>How many of them could not be read.</summary>
    public long Malformed { get; private set; }

    /// <summary>How many were answered.</summary>
    public long Published { get; private set; }

    /// <summary>When the newest frame came; when counting began if none has.</summary>
    public Time LastReceived { get; private set; } = begin;

    /// <summary>A frame has come.</summary>
    public void Receive(Time now)
    {
        Received++;
        LastReceived = now;
    }

    /// <summary>It cannot be read.</summary>
    public void Reject() => Malformed++;

    /// <summary>It was answered.</summary>
    public void Publish(TimeSpan latency)
    {
        Published++;
        _latencies[_next] = latency.TotalSeconds;
        _next = (_next + 1) % Window;
        _measured = Math.Min(_measured + 1, Window);
    }

    /// <summary>Median and maximum of the latencies (s) since the last call; null when there are none.</summary>
    public (double Median, double Maximum)? TakeLatencies()
    {
        if (_measured == 0)
            return null;
        // Until the window is full once since the last call, its values stand at the beginning.
        var sorted = _sorted.AsSpan(0, _measured);
        _latencies.AsSpan(0, _measured).CopyTo(sorted);
        (_next, _measured) = (0, 0);
        sorted.Sort();
        return ((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }
}
