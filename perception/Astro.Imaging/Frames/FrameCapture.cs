using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Astro.Imaging;

/// <summary>
/// Reads frames on a thread of its own. Of what happens now it keeps the newest frame only and counts those that
/// nobody took in time; when it is lost, it is tried again, each time after a longer while. Of a recording every frame
/// is kept, at its own rate or slower, and its end is the end.
/// </summary>
public sealed class FrameCapture : IDisposable
{
    private readonly IFrameReader _reader;
    private readonly FrameCaptureOptions _options;
    private readonly TimeProvider _clock;
    private readonly FrameExchange _frames;
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private volatile CaptureStatus _status;
    private volatile ExceptionDispatchInfo? _failure;
    private TimeSpan _retry;
    private string _why = "";
    private long _captured;
    private long _last;

    private FrameCapture(IFrameReader reader, FrameCaptureOptions options, TimeProvider clock)
    {
        (_reader, _options, _clock, _retry) = (reader, options, clock, options.FirstRetry);
        _frames = new FrameExchange(options.Held);
        _status = new CaptureStatus(CaptureState.Waiting, $"{reader.Name}: open, no frame yet");
        _thread = new Thread(Run) { IsBackground = true, Name = $"capture of {reader.Name}" };
    }

    /// <summary>Raised when a frame waits to be taken or the status has changed: on the capture's thread, never after
    /// <see cref="Dispose"/>. A handler returns soon and does not dispose.</summary>
    public event Action? Changed;

    /// <summary>What is captured.</summary>
    public string Name => _reader.Name;

    /// <summary>How it gets on.</summary>
    public CaptureStatus Status => _status;

    /// <summary>How many frames have been acquired, those that were dropped included.</summary>
    public long Captured => Interlocked.Read(ref _captured);

    /// <summary>How many of them were replaced by a newer one before anybody took them.</summary>
    public long Dropped => _frames.Dropped;

    /// <summary>Whether a frame waits to be taken.</summary>
    public bool HasFrame => _frames.HasFrame;

    /// <summary>Opens a source and begins to capture.</summary>
    /// <param name="reader">The source; the capture's own from now on.</param>
    /// <param name="options">How to capture.</param>
    /// <param name="clock">What frames are stamped by and waits are measured by; the system's by default.</param>
    /// <exception cref="IOException">The source is not there, or refuses.</exception>
    /// <exception cref="FormatException">The source cannot be what it should.</exception>
    public static FrameCapture Start(
        IFrameReader reader, FrameCaptureOptions? options = null, TimeProvider? clock = null)
    {
        options ??= new FrameCaptureOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Held, 1, nameof(options));
        reader.Open();
        var capture = new FrameCapture(reader, options, clock ?? TimeProvider.System);
        capture._thread.Start();
        return capture;
    }

    /// <summary>Takes the frame that waits, if any.</summary>
    /// <exception cref="IOException">A recording cannot be read on.</exception>
    /// <exception cref="FormatException">A frame of a recording is damaged.</exception>
    public bool TryTake(out CapturedFrame frame)
    {
        var isThere = _frames.TryTake(out var taken);
        frame = taken.GetValueOrDefault();
        if (!isThere)
            _failure?.Throw();
        return isThere;
    }

    /// <summary>How long ago a frame was acquired.</summary>
    public TimeSpan AgeOf(in CapturedFrame frame) => _clock.GetElapsedTime(frame.Timestamp);

    /// <summary>Stops and closes the source, which takes as long as a frame that is being waited for.</summary>
    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
            return;
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (Capture() || Reopen())
                _stop.Token.ThrowIfCancellationRequested();
            Tell(CaptureState.Ended, $"{Name}: the end");
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            // Whoever takes frames is told: an exception of this thread would end the process.
            _failure = ExceptionDispatchInfo.Capture(error);
            Tell(CaptureState.Ended, error.Message);
        }
        finally
        {
            _reader.Close();
        }
    }

    /// <summary>Passes one frame on; false when there is none any more.</summary>
    private bool Capture()
    {
        ImageBuffer? buffer;
        var isRecording = _reader.Period is not null;
        try
        {
            if (!_reader.Grab())
            {
                _why = $"{Name}: no more frames";
                return false;
            }
            KeepPace();
            _last = _clock.GetTimestamp();
            buffer = _frames.Rent();
            _reader.Retrieve(ref buffer);
        }
        catch (IOException lost) when (!isRecording)
        {
            _why = lost.Message;
            return false;
        }
        if (_options.Mirror)
            Mirroring.Flip(buffer!);
        var frame = new CapturedFrame(buffer!, Captured + 1, _last);
        if (isRecording)
            _frames.Add(frame, _stop.Token);
        else
            _frames.Replace(frame);
        _retry = _options.FirstRetry;
        if (_status.State != CaptureState.Running)
            _status = new CaptureStatus(CaptureState.Running, $"{Name}: {buffer!.Width}x{buffer.Height}");
        Interlocked.Increment(ref _captured);
        Raise();
        return true;
    }

    /// <summary>Holds a recording's frame back until its time; one that is late is not made up for, lest the next
    /// ones come all at once.</summary>
    private void KeepPace()
    {
        if (_reader.Period is { } period && Captured > 0)
            Wait(period - _clock.GetElapsedTime(_last));
    }

    /// <summary>Tries until a camera is there again; false for a recording, which is over.</summary>
    private bool Reopen()
    {
        if (_reader.Period is not null)
            return false;
        while (true)
        {
            _reader.Close();
            Tell(CaptureState.Lost, string.Create(
                CultureInfo.InvariantCulture, $"{_why}; trying again in {_retry.TotalSeconds:0.#} s"));
            Wait(_retry);
            _retry = _retry * 2 < _options.LongestRetry ? _retry * 2 : _options.LongestRetry;
            try
            {
                _reader.Open();
                return true;
            }
            catch (IOException error)
            {
                _why = error.Message;
            }
        }
    }

    private void Wait(TimeSpan span)
    {
        if (span > TimeSpan.Zero)
            Task.Delay(span, _clock, _stop.Token).GetAwaiter().GetResult();
    }

    private void Tell(CaptureState state, string text)
    {
        _status = new CaptureStatus(state, text);
        Raise();
    }

    private void Raise()
    {
        if (!_stop.IsCancellationRequested)
            Changed?.Invoke();
    }
}
