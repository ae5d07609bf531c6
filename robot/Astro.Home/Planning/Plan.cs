namespace Astro.Home;

/// <summary>A path, or why there is none.</summary>
/// <param name="Status">How planning ended.</param>
/// <param name="Poses">
/// From start to goal in <c>map</c>, about a cell apart, each heading to the next and the last as the goal; empty
/// unless found.
/// </param>
/// <param name="Length">Length of the path (m); 0 unless found.</param>
public sealed record Plan(PlanStatus Status, IReadOnlyList<Pose2> Poses, double Length)
{
    internal static Plan Failed(PlanStatus status) => new(status, [], 0);
}
