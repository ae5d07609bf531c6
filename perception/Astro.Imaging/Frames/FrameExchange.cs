using System.Diagnostics.CodeAnalysis;

namespace Astro.Imaging;

/// <summary>
/// Passes frames from the thread that captures to the one that looks: one waits at most, and buffers go round, so that
/// in steady state none is made.
/// </summary>
/// <param name="held">How many frames stay untouched after they were taken.</param>
internal sealed class FrameExchange(int held)
{
    private readonly Lock _gate = new();
    private readonly Stack<ImageBuffer> _free = new();
    private readonly Queue<ImageBuffer> _taken = new(held + 1);
    private readonly SemaphoreSlim _room = new(1, 1);
    private CapturedFrame? _waiting;
    private long _dropped;

    /// <summary>How many frames a newer one has replaced before they were taken.</summary>
    public long Dropped
    {
        get
        {
            lock (_gate)
                return _dropped;
        }
    }

    /// <summary>Whether a frame waits to be taken.</summary>
    public bool HasFrame
    {
        get
        {
            lock (_gate)
                return _waiting is not null;
        }
    }

    /// <summary>A buffer to decode into; null when all are in use.</summary>
    public ImageBuffer? Rent()
    {
        lock (_gate)
            return _free.TryPop(out var buffer) ? buffer : null;
    }

    /// <summary>Puts a frame in the place of the one that waits.</summary>
    public void Replace(in CapturedFrame frame)
    {
        lock (_gate)
        {
            if (_waiting is { } old)
            {
                _dropped++;
                _free.Push(old.Image);
            }
            _waiting = frame;
        }
    }

    /// <summary>Waits until no frame waits, then puts this one.</summary>
    public void Add(in CapturedFrame frame, CancellationToken cancellation)
    {
        _room.Wait(cancellation);
        lock (_gate)
            _waiting = frame;
    }

    /// <summary>Takes the frame that waits.</summary>
    public bool TryTake([NotNullWhen(true)] out CapturedFrame? frame)
    {
        lock (_gate)
        {
            frame = _waiting;
            if (frame is null)
                return false;
            _waiting = null;
            _taken.Enqueue(frame.Value.Image);
            if (_taken.Count > held)
                _free.Push(_taken.Dequeue());
            if (_room.CurrentCount == 0)
                _room.Release();
            return true;
        }
    }
}
