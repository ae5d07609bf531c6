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

    /// <summary>
    /// Disposes what ROS 2 may be waiting for, as soon as the loop is free. Nobody waits for that: each time that
    /// something goes Rcl.NET asks ROS 2 for its whole graph anew, but for all that went meanwhile only once.
    /// </summary>
    public void Release(IDisposable resource) =>
        Post(static resource => ((IDisposable)resource!).Dispose(), resource);

    /// <summary>Runs work as soon as the loop is free. It must not throw.</summary>
    public void Post(SendOrPostCallback work, object? state) => _context.SynchronizationContext.Post(work, state);

    /// <summary>Ends the thread, when all is disposed that was released. Nothing of it may be in use any more.
    /// </summary>
    public void Dispose()
    {
        // What is disposed after the loop has ended can crash the process.
        _context.SynchronizationContext.Send(static _ => { }, null);
        _context.Dispose();
    }
}
