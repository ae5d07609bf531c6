using System.Collections.Concurrent;

namespace Astro.Imaging.Tests;

/// <summary>A source that does what the test says, when it says it; a frame is one gray pixel.</summary>
internal sealed class ScriptedReader(TimeSpan? period = null) : IFrameReader
{
    private readonly BlockingCollection<Func<byte?>> _script = [];
    private readonly ConcurrentQueue<Exception> _refusals = new();
    private byte _level;
    private int _opened;

    public string Name => "camera 7";

    public TimeSpan? Period => period;

    /// <summary>How often it was opened, in vain or not.</summary>
    public int Opened => Volatile.Read(ref _opened);

    public bool IsOpen { get; private set; }

    /// <summary>Buffers that it was handed to decode into.</summary>
    public ConcurrentQueue<ImageBuffer?> Offered { get; } = new();

    public void Show(params byte[] levels)
    {
        foreach (var level in levels)
            _script.Add(() => level);
    }

    /// <summary>Has no more frames until it is opened again.</summary>
    public void End() => _script.Add(() => null);

    /// <summary>Has no more frames for good, so that nobody waits for one.</summary>
    public void Stop() => _script.CompleteAdding();

    public void Fail(Exception error) => _script.Add(() => throw error);

    /// <summary>Fails the next time that it is opened.</summary>
    public void Refuse(Exception error) => _refusals.Enqueue(error);

    public void Open()
    {
        Interlocked.Increment(ref _opened);
        if (_refusals.TryDequeue(out var error))
            throw error;
        IsOpen = true;
    }

    public bool Grab()
    {
        if (!_script.TryTake(out var next, Timeout.Infinite) || next() is not { } level)
            return false;
        _level = level;
        return true;
    }

    public void Retrieve(ref ImageBuffer? buffer)
    {
        Offered.Enqueue(buffer);
        buffer ??= new ImageBuffer(1, 1, PixelFormat.Gray8);
        buffer.Pixels[0] = _level;
    }

    public void Close() => IsOpen = false;
}
