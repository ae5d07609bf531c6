namespace Astro.Home;

/// <summary>A home file is malformed or contradicts its map; the message names file, line, field and what was
/// expected.</summary>
public sealed class HomeFormatException(string message) : FormatException(message);
