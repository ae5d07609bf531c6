namespace Astro.Evaluation;

/// <summary>Genuine comparisons that are looked at on their own.</summary>
/// <param name="Attribute">What the group is about, as in "age".</param>
/// <param name="Value">Which group, as in "child".</param>
/// <param name="Contains">Whether a genuine comparison is in it.</param>
public sealed record ComparisonGroup(string Attribute, string Value, Func<Comparison, bool> Contains);

/// <summary>How often a group is not recognised, against everybody at the same threshold.</summary>
/// <param name="Attribute">What the group is about.</param>
/// <param name="Value">Which group.</param>
/// <param name="Subjects">How many people have a comparison in it.</param>
/// <param name="NonMatches">Its false non-matches, of its genuine comparisons.</param>
/// <param name="Ratio">Its false non-match rate over the overall one; not a number where the latter is 0.</param>
/// <param name="Bounds">Of the ratio, from resamples of people; each bound by itself holds with 95 % confidence.
/// </param>
public sealed record GroupRate(
    string Attribute, string Value, int Subjects, Proportion NonMatches, double Ratio, Interval Bounds)
{
    /// <summary>The group's false non-match rate.</summary>
    public double Fnmr => NonMatches.Rate;
}
