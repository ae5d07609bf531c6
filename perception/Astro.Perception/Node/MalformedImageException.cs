namespace Astro.Perception;

/// <summary>A camera message cannot be read; the message names topic, field and what was expected.</summary>
public sealed class MalformedImageException(string message) : FormatException(message);
