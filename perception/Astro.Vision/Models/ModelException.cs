namespace Astro.Vision.Models;

/// <summary>
/// A model that is missing, damaged or of the wrong kind: one line naming the file and what was expected.
/// </summary>
public sealed class ModelException : FormatException
{
    /// <summary>Says what is wrong.</summary>
    public ModelException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
