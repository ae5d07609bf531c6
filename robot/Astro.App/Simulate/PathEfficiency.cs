namespace Astro.App.Simulate;

/// <summary>Success weighted by path length of one episode.</summary>
/// <remarks>Source: P. Anderson et al., "On Evaluation of Embodied Navigation Agents", arXiv 1807.06757
/// (2018).</remarks>
internal static class PathEfficiency
{
    /// <summary>0 for a failure, else the shortest path's share of the path that was taken, at most 1.</summary>
    /// <param name="success">Whether the goal was reached.</param>
    /// <param name="shortest">Length of the shortest path (m).</param>
    /// <param name="taken">Length of the path that was taken (m).</param>
    public static double Spl(bool success, double shortest, double taken) =>
        !success ? 0 : taken <= shortest ? 1 : shortest / taken;
}
