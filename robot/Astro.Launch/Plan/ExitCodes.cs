namespace Astro.Launch;

/// <summary>What the exit codes of a program say that is known to keep to them.</summary>
/// <param name="Refused">Its input was not as it should be, and it has said so: to start it again is in vain.</param>
/// <param name="Canceled">It was asked to end, and gave up what it was at.</param>
public sealed record ExitCodes(int Refused, int Canceled);
