using System.Globalization;
using Astro.App.Introspection;
using Astro.Imaging;
using Astro.Ros;

namespace Astro.App.Cameras;

/// <summary>Tells what arrives from a capture, as one line.</summary>
internal sealed class CaptureMeter(FrameCapture capture, TimeProvider clock)
{
    private const int Window = 60;

    private readonly RateMeter _rate = new(Window);
    private readonly long _begin = clock.GetTimestamp();
    private CapturedFrame? _frame;
    private TimeSpan _age;

    /// <summary>Notes a frame that was just taken.</summary>
    public void Add(in CapturedFrame frame)
    {
        _frame = frame;
        _age = capture.AgeOf(frame);
        _rate.Add(Time.FromSeconds(clock.GetElapsedTime(_begin, frame.Timestamp).TotalSeconds));
    }

    /// <summary>Size, rate of the frames that were taken, age of the newest when it was taken, and how many were
    /// dropped; how the capture gets on while it has no frames.</summary>
    public string Line()
    {
        if (_frame is not { } frame || capture.Status.State == CaptureState.Lost)
            return capture.Status.Text;
        var rate = _rate.Report() is { } measured
            ? string.Create(CultureInfo.InvariantCulture, $"{measured.PerSecond:F1} frames/s")
            : "- frames/s";
        return string.Create(CultureInfo.InvariantCulture,
            $"{frame.Image.Width}x{frame.Image.Height}  {rate}  age {_age.TotalMilliseconds:F0} ms  "
            + $"frame {frame.Number}  dropped {capture.Dropped}");
    }
}
