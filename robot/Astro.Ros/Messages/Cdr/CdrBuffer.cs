namespace Astro.Ros;

/// <summary>Memory other than the array pool's that a <see cref="CdrWriter"/> can write to.</summary>
internal abstract class CdrBuffer
{
    /// <summary>The memory to begin with, at least <see cref="Cdr.HeaderLength"/> bytes.</summary>
    public abstract Span<byte> Start();

    /// <summary>At least <paramref name="needed"/> bytes that begin with those written so far.</summary>
    public abstract Span<byte> Grow(int needed);
}
