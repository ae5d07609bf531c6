namespace Astro.Home;

/// <summary>A map file is not what Nav2's map server reads; the message names file, place and what was
/// expected.</summary>
public sealed class MapFormatException(string message) : FormatException(message);
