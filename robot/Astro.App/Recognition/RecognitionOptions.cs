namespace Astro.App.Recognition;

/// <summary>What <c>astro evaluate drawn</c> is asked for.</summary>
/// <param name="Identities">How many people.</param>
/// <param name="Views">How many portraits of each; half as many encounters.</param>
/// <param name="Frames">How many camera frames with people; as many without.</param>
/// <param name="Seed">Of every draw but who the people are.</param>
internal sealed record RecognitionOptions(int Identities, int Views, int Frames, int Seed)
{
    /// <summary>Whether the people and homes are those that models are chosen by while they are developed, rather than
    /// those that were kept for the report.</summary>
    public bool Development { get; init; }

    /// <summary>The people are of this seed and those that follow: none of them is in a world or was trained on.
    /// </summary>
    public int FirstIdentity => Development ? 20_000_000 : 30_000_000;

    /// <summary>The homes are of this seed and those that follow: nothing was trained in them.</summary>
    public int FirstHome => Development ? 5_000 : 30_000;

    /// <summary>The false match rate at which recognition is compared.</summary>
    public const double Fmr = 1e-3;

    /// <summary>How many times people are drawn anew for an interval.</summary>
    public const int Replicates = 1000;

    /// <summary>Where to look for models first.</summary>
    public string? Models { get; init; }

    /// <summary>A detector's name or file; null for the one for drawn faces.</summary>
    public string? Detector { get; init; }

    /// <summary>An embedder's name or file; null for the one for drawn faces.</summary>
    public string? Embedder { get; init; }

    /// <summary>A folder to write the report to; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether a target that is missed is a failure.</summary>
    public bool Check { get; init; }
}
