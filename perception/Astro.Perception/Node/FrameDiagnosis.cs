using Astro.Ros;

namespace Astro.Perception;

/// <summary>What a <see cref="FrameMeter"/> says of perception: how many frames come and go, and how late.</summary>
/// <param name="meter">Counts.</param>
/// <param name="topic">Where the frames come from, for people.</param>
/// <param name="begin">When counting began.</param>
internal sealed class FrameDiagnosis(FrameMeter meter, string topic, Time begin)
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    /// <summary>People walk on and the robot drives on meanwhile (s): what is seen is no longer so.</summary>
    private const double LongestLatency = 1;

    private Sample _last = new(begin, 0, 0, 0, 0);

    /// <summary>Says how it went since the last time.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="now">The time on the graph's clock.</param>
    /// <param name="dropped">How many frames the queue has dropped for newer ones so far.</param>
    public void Fill(DiagnosticReport report, Time now, long dropped)
    {
        var sample = new Sample(now, meter.Received, meter.Published, meter.Malformed, dropped);
        var seconds = (now - _last.Time).TotalSeconds;
        var rateIn = Rate(sample.Received + sample.Dropped - _last.Received - _last.Dropped, seconds);
        var rateOut = Rate(sample.Published - _last.Published, seconds);
        var latency = meter.TakeLatencies();

        report.Summarize(DiagnosticLevel.Ok, FormattableString.Invariant($"{rateOut:0.#} frames/s"));
        var silence = now - meter.LastReceived;
        if (silence >= LongestSilence)
            report.Add(DiagnosticLevel.Warn, FormattableString.Invariant(
                $"no camera frame on {topic} for {silence.TotalSeconds:0} s: is the camera running?"));
        if (sample.Malformed > _last.Malformed)
            report.Add(DiagnosticLevel.Error,
                $"{sample.Malformed - _last.Malformed} frames on {topic} cannot be read; the log says why");
        if (latency?.Median > LongestLatency)
            report.Add(DiagnosticLevel.Warn, FormattableString.Invariant(
                $"frames are answered {latency.Value.Median:0.0} s late: is this machine too busy, or its clock off?"));

        report.Add("frames in (1/s)", rateIn);
        report.Add("frames out (1/s)", rateOut);
        report.Add("latency, median (s)", latency?.Median ?? double.NaN);
        report.Add("latency, maximum (s)", latency?.Maximum ?? double.NaN);
        report.Add("frames received", sample.Received);
        report.Add("frames dropped by the queue", sample.Dropped);
        report.Add("frames that cannot be read", sample.Malformed);
        _last = sample;
    }

    /// <summary>Time that stands still or was set back says nothing about rates.</summary>
    private static double Rate(long count, double seconds) => seconds > 0 ? count / seconds : 0;

    private readonly record struct Sample(Time Time, long Received, long Published, long Malformed, long Dropped);
}
