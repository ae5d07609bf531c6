using Astro.VisualId;

namespace Astro.Perception;

/// <summary>What is known of who a track shows.</summary>
/// <param name="TrackId">The track.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="Person">Who it is; null unless the verdict is <see cref="Verdict.Known"/>.</param>
/// <param name="Confidence">0 to 1: a logistic of the cosine, one half at the threshold; 0 unless the
/// verdict is <see cref="Verdict.Known"/>.</param>
/// <param name="Cosine">The likeliest person's quality-weighted mean cosine, −1 to 1; NaN before a look.</param>
/// <param name="Margin">Its lead over the runner-up's, 0 to 2; NaN before a look.</param>
/// <param name="Looks">How many looks agree on the likeliest person; for <see cref="Verdict.Unknown"/>, how many good
/// looks showed nobody who is enrolled.</param>
/// <param name="Liveness">0 to 1; NaN where it was not measured.</param>
/// <param name="Reason">Why this verdict, in words.</param>
public readonly record struct FaceIdentity(
    uint TrackId, Verdict Verdict, Person? Person, float Confidence, float Cosine, float Margin, int Looks,
    float Liveness, string Reason);
