namespace Astro.Ros.Rcl;

/// <summary>No ROS 2 that can be used is on this machine, a package of it is missing, or it refuses.</summary>
public sealed class RclUnavailableException : IOException
{
    /// <summary>Makes one with a message that says what is missing.</summary>
    public RclUnavailableException(string message) : base(message)
    {
    }

    /// <summary>Makes one that carries what ROS 2 said.</summary>
    public RclUnavailableException(string message, Exception inner) : base(message, inner)
    {
    }
}
