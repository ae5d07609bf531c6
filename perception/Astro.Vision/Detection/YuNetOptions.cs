namespace Astro.Vision;

/// <summary>What <see cref="YuNetDetector"/> reports.</summary>
public sealed record YuNetOptions
{
    /// <summary>Faces below this score, 0 to 1, are left out.</summary>
    public float ScoreThreshold { get; init; } = 0.6f;

    /// <summary>Of boxes whose intersection over union exceeds this, 0 to 1, the most certain stays.</summary>
    public float OverlapThreshold { get; init; } = 0.3f;

    /// <summary>
    /// Images whose longer side exceeds this many pixels are reduced to it before detection, which bounds time and
    /// memory.
    /// </summary>
    public int MaxSide
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 32);
            field = value;
        }
    } = 1280;
}
