namespace Astro.Evaluation;

/// <summary>The bounds between which a figure lies with some confidence.</summary>
/// <param name="Low">At most <paramref name="High"/>; not a number where the data say nothing.</param>
/// <param name="High">At least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High);
