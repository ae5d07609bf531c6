namespace Astro.Evaluation.Reports;

/// <summary>What a detector and an embedder achieve on people whom they have never seen.</summary>
/// <param name="Detector">Names the detector and its very bytes.</param>
/// <param name="Embedder">Names the embedder and its very bytes.</param>
/// <param name="Identities">How many people.</param>
/// <param name="FirstIdentity">The first one's seed; the others follow.</param>
/// <param name="Seed">Of every other draw.</param>
/// <param name="Verification">Who is the same.</param>
/// <param name="Detection">Where a face is.</param>
/// <param name="Targets">What shall be reached.</param>
public sealed record RecognitionReport(
    string Detector, string Embedder, int Identities, int FirstIdentity, int Seed,
    IReadOnlyList<VerificationTable> Verification, DetectionTable Detection, IReadOnlyList<Target> Targets)
{
    /// <summary>False if any target that was measured is missed.</summary>
    public bool IsReached => Targets.All(target => target.IsReached != false);
}

/// <summary>One kind of comparisons.</summary>
/// <param name="Title">What is compared with what.</param>
/// <param name="Summary">At the false match rate of interest.</param>
/// <param name="InUse">At the threshold that the product uses.</param>
/// <param name="Curve">The trade between the two errors, from the strictest threshold on.</param>
public sealed record VerificationTable(
    string Title, VerificationSummary Summary, OperatingPoint InUse, IReadOnlyList<OperatingPoint> Curve);

/// <summary>What a detector found and what it made up.</summary>
/// <param name="Frames">How many frames with people.</param>
/// <param name="Recall">How many faces it found, by group.</param>
/// <param name="FalseBoxes">How many boxes in those frames were no face's.</param>
/// <param name="EmptyFrames">How many frames of rooms without people.</param>
/// <param name="FalseBoxesInEmptyFrames">How many boxes it reported there, pictured faces apart.</param>
public sealed record DetectionTable(
    int Frames, IReadOnlyList<GroupRecall> Recall, int FalseBoxes, int EmptyFrames, int FalseBoxesInEmptyFrames);
