using Astro.App.Terminal;
using Astro.Imaging;
using Spectre.Console;

namespace Astro.App.Cameras;

/// <summary>Shows what a source of frames sees: in the terminal, or as a line a second and a picture.</summary>
/// <param name="source">As it was written.</param>
/// <param name="settings">What to ask of a camera.</param>
/// <param name="mirror">Whether right and left are exchanged.</param>
/// <param name="limit">For how long; null until it ends or is cancelled.</param>
/// <param name="picture">Where the last frame is written as PNG; null for nowhere.</param>
internal sealed class CameraShow(
    string source, CameraSettings settings, bool mirror, TimeSpan? limit, string? picture)
{
    private const int LinesBeside = 2;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>Runs until the end.</summary>
    /// <exception cref="IOException">The source is not there, showed nothing, or the picture cannot be
    /// written.</exception>
    /// <exception cref="FormatException">The source cannot be what it should.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var capture = FrameCapture.Start(
            CameraSource.Find(source, settings), new FrameCaptureOptions { Mirror = mirror }, _clock);
        capture.Changed += () => _changed.Release();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is { } span)
            end.CancelAfter(span);
        var last = Console.IsOutputRedirected || picture is not null
            ? await TellAsync(capture, end.Token)
            : await AnsiConsole.Live(new Text(capture.Status.Text))
                .StartAsync(live => DrawAsync(capture, live, end.Token));
        if (last is not { } frame)
            throw new IOException($"{capture.Name}: no frame came");
        if (picture is not null)
            ImageFile.SavePng(picture, frame.Image.View);
        return ExitCode.Success;
    }

    private async Task<CapturedFrame?> TellAsync(FrameCapture capture, CancellationToken end)
    {
        var meter = new CaptureMeter(capture, _clock);
        var told = _clock.GetTimestamp();
        CapturedFrame? last = null;
        var text = "";
        await foreach (var frame in FramesAsync(capture, end))
        {
            if (frame is { } taken)
            {
                meter.Add(taken);
                last = taken;
            }
            if (capture.Status.State == CaptureState.Lost && text != (text = capture.Status.Text))
                Console.Error.WriteLine($"astro: {text}");
            if (_clock.GetElapsedTime(told) < Period)
                continue;
            told = _clock.GetTimestamp();
            Console.WriteLine(meter.Line());
        }
        if (last is not null)
            Console.WriteLine(meter.Line());
        return last;
    }

    private async Task<CapturedFrame?> DrawAsync(FrameCapture capture, LiveDisplayContext live, CancellationToken end)
    {
        var meter = new CaptureMeter(capture, _clock);
        CapturedFrame? last = null;
        await foreach (var frame in FramesAsync(capture, end))
        {
            if (frame is { } taken)
            {
                meter.Add(taken);
                last = taken;
            }
            var profile = AnsiConsole.Profile;
            live.UpdateTarget(last is { } shown
                ? new Rows(
                    FramePicture.Draw(shown.Image.View, profile.Width, profile.Height - LinesBeside),
                    new Text(meter.Line()))
                : new Text(meter.Line()));
            live.Refresh();
        }
        return last;
    }

    /// <summary>Each frame as it comes, and null when only the status has changed, until the end.</summary>
    private async IAsyncEnumerable<CapturedFrame?> FramesAsync(
        FrameCapture capture, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var isOver = capture.Status.State == CaptureState.Ended;
            if (capture.TryTake(out var frame))
                yield return frame;
            else if (isOver)
                yield break;
            else if (await WaitAsync(end))
                yield return null;
        }
    }

    private async Task<bool> WaitAsync(CancellationToken end)
    {
        try
        {
            await _changed.WaitAsync(end);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
