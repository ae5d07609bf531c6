namespace Astro.Evaluation;

/// <summary>One probe held against one reference.</summary>
/// <param name="Probe">The template's place among the probes.</param>
/// <param name="Reference">The template's place among the references.</param>
/// <param name="Score">Their cosine, −1 to 1; negative infinity where one of them was not acquired.</param>
public readonly record struct Comparison(int Probe, int Reference, float Score)
{
    /// <summary>The highest score first; equal scores by place, so that there is one order.</summary>
    internal static int Descending(Comparison one, Comparison other)
    {
        var order = other.Score.CompareTo(one.Score);
        if (order == 0)
            order = one.Probe.CompareTo(other.Probe);
        return order != 0 ? order : one.Reference.CompareTo(other.Reference);
    }

    /// <summary>How many of the comparisons, the highest score first, score at least a threshold.</summary>
    internal static int CountAtLeast(ReadOnlySpan<Comparison> descending, float threshold)
    {
        var (matching, beyond) = (0, descending.Length);
        while (matching < beyond)
        {
            var middle = (matching + beyond) / 2;
            if (descending[middle].Score >= threshold)
                matching = middle + 1;
            else
                beyond = middle;
        }
        return matching;
    }
}
