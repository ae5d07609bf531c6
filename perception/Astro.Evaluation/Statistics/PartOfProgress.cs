namespace Astro.Evaluation.Statistics;

/// <summary>Reports one part of a longer work.</summary>
/// <param name="whole">Receives the share of the whole work that is done.</param>
/// <param name="start">The share that was done before this part.</param>
/// <param name="share">This part's own.</param>
internal sealed class PartOfProgress(IProgress<double> whole, double start, double share) : IProgress<double>
{
    public void Report(double value) => whole.Report(start + share * value);
}

internal static class ProgressParts
{
    extension(IProgress<double> whole)
    {
        /// <summary>Where to report a part that begins at a share of the work and is another share of it.</summary>
        public IProgress<double> Part(double start, double share) => new PartOfProgress(whole, start, share);
    }
}
