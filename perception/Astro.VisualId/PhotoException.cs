namespace Astro.VisualId;

/// <summary>A photo, or a folder of photos, cannot be used; the message names it and what was expected.</summary>
public sealed class PhotoException(string message, Exception? inner = null) : FormatException(message, inner);
