namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>Chooses a hair style: what is common by build and age.</summary>
internal static class Barber
{
    // How often men, women and children wear each style, and whether age or youth changes that.
    private static readonly (HairStyle Style, float Men, float Women, float Children, float Old)[] Shares =
    [
        (HairStyle.Bald, 7, 0.3f, 0, 1.5f), (HairStyle.Horseshoe, 3, 0, 0, 14), (HairStyle.Buzz, 11, 1, 6, -4),
        (HairStyle.Crop, 18, 3, 16, 2), (HairStyle.SidePart, 15, 1, 8, 4), (HairStyle.Quiff, 14, 1, 6, -6),
        (HairStyle.Curls, 11, 7, 11, 0), (HairStyle.Afro, 7, 8, 7, -2), (HairStyle.Pixie, 2, 13, 8, 8),
        (HairStyle.Bob, 1, 13, 7, 4), (HairStyle.FringedBob, 0.5f, 10, 9, 0), (HairStyle.Straight, 3, 13, 8, -7),
        (HairStyle.Wavy, 3, 12, 6, -3), (HairStyle.Curtain, 1.5f, 8, 4, -2), (HairStyle.Bun, 1.5f, 10, 3, 4),
        (HairStyle.Ponytail, 2, 11, 9, -4),
    ];

    public static HairStyle Choose(Appearance appearance, Genome genes)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)appearance.Fashion, 7, 0));
        Span<float> shares = stackalloc float[Shares.Length];
        float sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            (_, float men, float women, float children, float old) = Shares[i];
            float grown = genes.Masculinity > 0 ? men : women;
            if (grown >= 1)
                grown += old * genes.OldAge;
            shares[i] = MathF.Max(0, float.Lerp(grown, children, MathF.Min(1, 1.5f * genes.Childhood)));
            sum += shares[i];
        }

        float draw = random.NextFloat() * sum;
        int chosen = 0;
        while (chosen < shares.Length - 1 && draw >= shares[chosen])
            draw -= shares[chosen++];
        return Shares[chosen].Style;
    }
}
