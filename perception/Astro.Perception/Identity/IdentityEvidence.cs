namespace Astro.Perception;

/// <summary>
/// What the looks at one track say together: for every person the quality-weighted mean cosine of the recent looks,
/// and how many looks agree on them.
/// </summary>
/// <remarks>
/// A mean rather than a sum of log-likelihood ratios: looks at one head are far from independent, so a sum grows
/// certain of a mistake by repeating it, while a mean stays on the scale that the threshold was measured on.
/// </remarks>
internal sealed class IdentityEvidence(int maxPeople)
{
    /// <summary>What a further look leaves of the earlier ones: about the last ten count.</summary>
    private const float Decay = 0.9f;

    /// <summary>What a look that names somebody else leaves of the earlier ones.</summary>
    private const float ContradictionDecay = 0.5f;

    private readonly float[] _sums = new float[maxPeople];
    private readonly int[] _agreeing = new int[maxPeople];
    private float _weight;

    /// <summary>The likeliest person's index; −1 before the first look.</summary>
    public int Leader { get; private set; } = -1;

    /// <summary>The next likeliest person's index; −1 where there is none.</summary>
    public int RunnerUp { get; private set; } = -1;

    /// <summary>The leader's mean cosine.</summary>
    public float Cosine { get; private set; } = float.NaN;

    /// <summary>The leader's lead over the runner-up in mean cosine; from −1 where there is no runner-up.</summary>
    public float Margin { get; private set; } = float.NaN;

    /// <summary>Looks that agree on the leader, less those that spoke against it; at most twice those needed.</summary>
    public int Agreeing => Leader < 0 ? 0 : _agreeing[Leader];

    /// <summary>Good looks that showed nobody enrolled, less those that did; at most twice those needed.</summary>
    public int Strange { get; private set; }

    /// <summary>Whether the last look spoke against what the others say.</summary>
    public bool InDoubt { get; private set; }

    public void Reset()
    {
        Array.Clear(_sums);
        Array.Clear(_agreeing);
        (_weight, Strange, InDoubt) = (0, 0, false);
        (Leader, RunnerUp, Cosine, Margin) = (-1, -1, float.NaN, float.NaN);
    }

    /// <summary>Adds a look.</summary>
    /// <param name="cosines">Every person's best cosine, at least one person.</param>
    /// <param name="quality">The look's weight, above 0.</param>
    /// <param name="frontal">Whether the head was turned to the camera, so that a low cosine means something.</param>
    /// <param name="options">What counts as a match.</param>
    public void Add(ReadOnlySpan<float> cosines, float quality, bool frontal, FusionOptions options)
    {
        var best = 0;
        for (var person = 1; person < cosines.Length; person++)
        {
            if (cosines[person] > cosines[best])
                best = person;
        }
        var matches = cosines[best] >= options.Threshold;
        var contradicts = matches && best != Leader && Agreeing > 0;
        InDoubt = contradicts || (frontal && !matches && Agreeing > 0) || (matches && Strange > 0);

        Count(matches ? best : -1, frontal, options);
        var decay = contradicts ? ContradictionDecay : Decay;
        _weight = _weight * decay + quality;
        for (var person = 0; person < cosines.Length; person++)
            _sums[person] = _sums[person] * decay + quality * cosines[person];
        Rank(cosines.Length);
    }

    private void Count(int match, bool frontal, FusionOptions options)
    {
        if (match < 0 && !frontal)
            return;
        for (var person = 0; person < _agreeing.Length; person++)
        {
            _agreeing[person] = person == match
                ? Math.Min(_agreeing[person] + 1, 2 * options.MinLooks)
                : Math.Max(_agreeing[person] - 1, 0);
        }
        Strange = match < 0 ? Math.Min(Strange + 1, 2 * options.MinUnknownLooks) : Math.Max(Strange - 2, 0);
    }

    private void Rank(int people)
    {
        (Leader, RunnerUp) = (-1, -1);
        for (var person = 0; person < people; person++)
        {
            if (Leader < 0 || _sums[person] > _sums[Leader])
                (Leader, RunnerUp) = (person, Leader);
            else if (RunnerUp < 0 || _sums[person] > _sums[RunnerUp])
                RunnerUp = person;
        }
        Cosine = _sums[Leader] / _weight;
        Margin = Cosine - (RunnerUp < 0 ? -1 : _sums[RunnerUp] / _weight);
    }
}
