namespace Astro.Launch;

/// <summary>How a process that ended is started again.</summary>
/// <param name="Delay">How long after its end.</param>
/// <param name="MaxRetries">How often at most; null for no limit.</param>
public sealed record RespawnPolicy(TimeSpan Delay, int? MaxRetries);
