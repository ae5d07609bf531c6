namespace Astro.Ros;

/// <summary>Bytes are not the CDR form of the message that they were read as.</summary>
/// <param name="offset">Where in the payload, its encapsulation header included, reading stopped.</param>
/// <param name="expected">What should have been there.</param>
public sealed class CdrException(int offset, string expected)
    : FormatException($"CDR payload, offset {offset}: expected {expected}")
{
    /// <summary>Where in the payload, its encapsulation header included, reading stopped.</summary>
    public int Offset { get; } = offset;
}
