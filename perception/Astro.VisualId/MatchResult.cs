namespace Astro.VisualId;

/// <summary>Whom a probe resembles most.</summary>
/// <param name="Person">The person with the most similar template; null when the gallery holds no template.</param>
/// <param name="Cosine">That template's cosine, −1 to 1.</param>
/// <param name="RunnerUp">The best cosine of any other person; −1 when there is no other.</param>
public readonly record struct MatchResult(Person? Person, float Cosine, float RunnerUp)
{
    /// <summary>The lead over the runner-up, 0 to 2.</summary>
    public float Margin => Cosine - RunnerUp;
}
