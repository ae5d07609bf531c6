using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>
/// The thread on which Rcl.NET waits for ROS 2. What it hands out is disposed there, while nothing waits for it; off
/// it the process can crash. An exception that leaves work on it ends the process.
/// </summary>
internal sealed class RclLoop : IDisposable
{
    private readonly RclContext _context;

    /// <param name="enclave">The security enclave, absolute.</param>
    /// <exception cref="RclUnavailableException">ROS 2 cannot be joined.</exception>
    public RclLoop(string enclave)
    {
        try
        {
            _context = new RclContext(["--ros-args", "--enclave", enclave]);
        }
        catch (Exception error) when (error is RclException or TypeInitializationException or DllNotFoundException)
        {
            throw new RclUnavailableException(
                $"ROS 2 cannot be joined: {(error.InnerException ?? error).Message}", error);
        }
    }

    public RclContext Context => _context;

    /// <summary>Disposes what ROS 2 may be waiting for, and returns when that is done.</summary>
    public void Release(IDisposable resource) =>
        _context.SynchronizationContext.Send(static resource => ((IDisposable)resource!).Dispose(), resource);

    /// <summary>Runs work as soon as the loop is free. It must not throw.</summary>
    public void Post(SendOrPostCallback work, object? state) => _context.SynchronizationContext.Post(work, state);

    /// <summary>Ends the thread, when nothing of it is in use any more.</summary>
    public void Dispose() => _context.Dispose();
}
