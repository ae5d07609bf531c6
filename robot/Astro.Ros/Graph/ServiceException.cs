namespace Astro.Ros;

/// <summary>
/// A service call that brought no response: no server was there, it went away, or its handler failed.
/// </summary>
public class ServiceException : Exception
{
    /// <summary>Makes one with a message that names the service.</summary>
    public ServiceException(string message) : base(message)
    {
    }

    /// <summary>Makes one that carries what the handler threw.</summary>
    public ServiceException(string message, Exception inner) : base(message, inner)
    {
    }
}
