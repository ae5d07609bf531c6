namespace Astro.Launch;

/// <summary>A process cannot be started; the message says why, in one line.</summary>
internal sealed class LaunchStartException(LaunchProcess process, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Which.</summary>
    public LaunchProcess Process => process;
}
