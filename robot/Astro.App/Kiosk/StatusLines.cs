using Astro.Imaging;

namespace Astro.App.Kiosk;

/// <summary>Says when a camera is lost, how it is tried again, and when it is back.</summary>
internal sealed class StatusLines : IDisposable
{
    private readonly FrameCapture _capture;
    private readonly Action<string> _write;
    private CaptureStatus _last;

    /// <param name="capture">Of the camera; remains the caller's.</param>
    /// <param name="write">Called with each line, on the capture's thread.</param>
    public StatusLines(FrameCapture capture, Action<string> write)
    {
        (_capture, _write, _last) = (capture, write, capture.Status);
        capture.Changed += Tell;
    }

    public void Dispose() => _capture.Changed -= Tell;

    private void Tell()
    {
        var status = _capture.Status;
        if (ReferenceEquals(status, _last))
            return;
        var isNews = status.State == CaptureState.Lost || _last.State == CaptureState.Lost;
        _last = status;
        if (isNews)
            _write($"astro: {status.Text}");
    }
}
