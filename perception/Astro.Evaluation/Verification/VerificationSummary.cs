namespace Astro.Evaluation;

/// <summary>What a recogniser achieves at one false match rate.</summary>
/// <param name="Fmr">The false match rate that was allowed.</param>
/// <param name="Point">The threshold for it, and the errors there.</param>
/// <param name="Tar">The 95 % interval of the true acceptance rate, from resamples of people; the threshold is found
/// anew in each.</param>
/// <param name="Genuine">How many genuine comparisons there were.</param>
/// <param name="Impostors">How many impostor comparisons there were.</param>
/// <param name="Failures">Faces of which no template came.</param>
/// <param name="Groups">Parts of the genuine comparisons.</param>
public sealed record VerificationSummary(
    double Fmr, OperatingPoint Point, Interval Tar, long Genuine, long Impostors, Proportion Failures,
    IReadOnlyList<GroupRate> Groups);
