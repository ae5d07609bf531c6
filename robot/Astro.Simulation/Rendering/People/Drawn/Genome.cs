namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>The genes of one identity, shifted by build and age as they are among people.</summary>
internal sealed class Genome
{
    private const float Spread = 0.95f;
    private const float Limit = 1.2f;

    // How far a gene is moved in the most masculine (the most feminine: the opposite), in a small child, in great age.
    private static readonly (Gene Gene, float Masculine, float Child, float Old)[] Shifts =
    [
        (Gene.JawWidth, 0.5f, -0.3f, 0.1f), (Gene.ChinWidth, 0.4f, -0.2f, 0), (Gene.ChinLength, 0.25f, -0.2f, 0),
        (Gene.ChinForward, 0.2f, -0.6f, 0), (Gene.BrowRidge, 0.55f, -0.9f, 0.1f),
        (Gene.NoseLength, 0.15f, -0.3f, 0.3f), (Gene.NoseWidth, 0.2f, -0.2f, 0.2f),
        (Gene.NoseHump, 0.15f, -0.9f, 0.2f), (Gene.NoseTipRaise, -0.2f, 0.7f, -0.4f),
        (Gene.NoseProjection, 0.15f, -0.8f, 0.1f), (Gene.EyeSize, -0.2f, 0.5f, -0.3f),
        (Gene.EyeDepth, 0.2f, -0.7f, 0.4f), (Gene.EyeOpening, -0.15f, 0.5f, -0.5f), (Gene.LidFold, 0.1f, -0.3f, 0.6f),
        (Gene.LashWeight, -0.7f, 0.1f, -0.3f), (Gene.BrowHeight, -0.35f, 0.1f, -0.1f),
        (Gene.BrowThickness, 0.45f, -0.4f, 0.1f), (Gene.BrowArch, -0.35f, -0.1f, 0),
        (Gene.UpperLip, -0.25f, 0.1f, -0.6f), (Gene.LowerLip, -0.2f, 0.1f, -0.4f),
        (Gene.MouthWidth, 0.1f, -0.5f, 0.1f), (Gene.CheekFullness, -0.05f, 0.9f, -0.5f),
        (Gene.Cheekbones, -0.1f, -0.5f, 0.3f), (Gene.EarSize, 0.1f, 0.1f, 0.5f), (Gene.Roundness, 0, 0.5f, 0),
        (Gene.Blush, -0.2f, 0.5f, 0), (Gene.LipRedness, -0.3f, 0.1f, -0.3f), (Gene.EyeShadows, 0, -0.5f, 0.5f),
        (Gene.Philtrum, 0, 0.1f, 0.3f), (Gene.Freckles, 0, 0.2f, -0.2f),
    ];

    private readonly float[] _values = new float[Enum.GetValues<Gene>().Length];

    public Genome(Appearance appearance)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Seed, 1, 0));
        for (int i = 0; i < _values.Length; i++)
            _values[i] = Spread * (2 * random.NextFloat() - 1);
        float build = random.NextFloat(), strength = random.NextFloat();
        // A beard makes a man; of those without one, somewhat fewer are men.
        bool isMan = appearance.HasBeard || build < 0.36f;
        Masculinity = isMan ? 0.35f + 0.65f * strength : -0.35f - 0.65f * strength;
        Childhood = Math.Clamp((18 - appearance.Age) / 13f, 0, 1);
        OldAge = Math.Clamp((appearance.Age - 35) / 45f, 0, 1.2f);
        foreach ((Gene gene, float masculine, float child, float old) in Shifts)
        {
            float value = _values[(int)gene] + masculine * Masculinity * (1 - 0.7f * Childhood) + child * Childhood +
                old * OldAge;
            _values[(int)gene] = Math.Clamp(value, -Limit, Limit);
        }
    }

    /// <summary>−1 to 1.</summary>
    public float Masculinity { get; }

    /// <summary>0 for the grown up to 1 for the smallest.</summary>
    public float Childhood { get; }

    /// <summary>0 up to 35 years, 1 at 80.</summary>
    public float OldAge { get; }

    public float this[Gene gene] => _values[(int)gene];
}
