namespace Astro.App.Simulate;

/// <summary>A bulk run cannot be begun or continued as asked; the message says why in one line.</summary>
internal sealed class BulkRunException(string message) : FormatException(message);
