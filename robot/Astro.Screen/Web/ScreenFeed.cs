using System.Threading.Channels;

namespace Astro.Screen;

/// <summary>Hands the newest view to every page that is open; slow pages miss what has been replaced
/// meanwhile.</summary>
internal sealed class ScreenFeed
{
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<ScreenView>> _readers = [];
    private ScreenView _current = new();
    private bool _closed;

    /// <summary>The view of now.</summary>
    public ScreenView Current
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>Shows something else.</summary>
    public void Show(ScreenView view)
    {
        lock (_gate)
        {
            if (view == _current)
                return;
            _current = view;
            foreach (var reader in _readers)
                reader.Writer.TryWrite(view);
        }
    }

    /// <summary>Starts reading: first the view of now, then every newer one until <see cref="Close"/>.</summary>
    public Channel<ScreenView> Open()
    {
        var reader = Channel.CreateBounded<ScreenView>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            reader.Writer.TryWrite(_current);
            if (_closed)
                reader.Writer.TryComplete();
            else
                _readers.Add(reader);
        }
        return reader;
    }

    /// <summary>Stops reading.</summary>
    public void Leave(Channel<ScreenView> reader)
    {
        lock (_gate)
            _readers.Remove(reader);
    }

    /// <summary>Ends all reading, so that open pages do not hold up the server's end.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var reader in _readers)
                reader.Writer.TryComplete();
            _readers.Clear();
        }
    }
}
