namespace Astro.Simulation;

/// <summary>A world file is malformed or contradicts its home; the message names file, line, field and what was
/// expected.</summary>
public sealed class WorldFormatException(string message) : FormatException(message);
