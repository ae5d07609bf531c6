namespace Astro.Evaluation;

/// <summary>There is nothing to measure with what was given; the message says why, in one line.</summary>
public sealed class EvaluationException(string message) : FormatException(message);
