namespace Astro.VisualId;

/// <summary>A person cannot be added to a gallery; the message says who and why.</summary>
public sealed class GalleryException(string message) : FormatException(message);
