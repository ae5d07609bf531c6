using System.Numerics.Tensors;

namespace Astro.Evaluation;

/// <summary>All comparisons of a person with the same person.</summary>
public sealed class GenuineComparisons
{
    private readonly Comparison[] _comparisons;

    private GenuineComparisons(Comparison[] comparisons) => _comparisons = comparisons;

    /// <summary>How many there are, those with a template that was not acquired included.</summary>
    public int Count => _comparisons.Length;

    /// <summary>All of them, the highest score first.</summary>
    public ReadOnlySpan<Comparison> Descending => _comparisons;

    /// <summary>Compares every probe with every reference of the same person, but no template with itself.</summary>
    /// <param name="probes">One side.</param>
    /// <param name="references">The other; the same instance for every pair of one set, each once.</param>
    public static GenuineComparisons Run(TemplateSet probes, TemplateSet references)
    {
        ArgumentNullException.ThrowIfNull(probes);
        ArgumentNullException.ThrowIfNull(references);
        var within = ReferenceEquals(probes, references);
        var referencesOf = Enumerable.Range(0, references.Count).ToLookup(references.SubjectOf);
        var comparisons = new List<Comparison>();
        for (var probe = 0; probe < probes.Count; probe++)
            foreach (var reference in referencesOf[probes.SubjectOf(probe)])
                if (!within || reference > probe)
                    comparisons.Add(new Comparison(probe, reference, Score(probes, probe, references, reference)));
        comparisons.Sort(Comparison.Descending);
        return new GenuineComparisons([.. comparisons]);
    }

    /// <summary>The share that does not match at a threshold, that is, scores less (FNMR); a face that could not be
    /// acquired never matches.</summary>
    public double FnmrAt(float threshold) => 1 - (double)MatchesAt(threshold) / Count;

    /// <summary>How many match at a threshold.</summary>
    public int MatchesAt(float threshold) => Comparison.CountAtLeast(_comparisons, threshold);

    private static float Score(TemplateSet probes, int probe, TemplateSet references, int reference) =>
        probes.IsAcquired(probe) && references.IsAcquired(reference)
            ? TensorPrimitives.Dot(probes.Vector(probe), references.Vector(reference))
            : float.NegativeInfinity;
}
