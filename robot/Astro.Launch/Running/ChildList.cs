namespace Astro.Launch;

/// <summary>The processes of a launch that are there; once it stops, no more are started.</summary>
/// <param name="watch">Ends them should the launch die.</param>
internal sealed class ChildList(DeathWatch? watch)
{
    private readonly Lock _gate = new();
    private readonly List<ChildProcess> _children = [];
    private bool _isClosed;

    /// <summary>Starts a process, unless the launch stops.</summary>
    /// <exception cref="LaunchStartException">It cannot be started.</exception>
    public ChildProcess? Start(LaunchProcess process, Action<int> onStart, Action<string> onLine)
    {
        lock (_gate)
        {
            if (_isClosed)
                return null;
            foreach (var gone in _children.Where(static child => child.IsOver))
                watch?.Remove(gone.Id);
            _children.RemoveAll(static child => child.IsOver);
            var child = ChildProcess.Start(process, onStart, onLine);
            _children.Add(child);
            watch?.Add(child.Id);
            return child;
        }
    }

    /// <summary>From now on nothing is started.</summary>
    /// <returns>What is there, also what has ended but left something behind that holds its output.</returns>
    public IReadOnlyList<ChildProcess> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            return [.. _children.Where(static child => !child.IsOver)];
        }
    }
}
