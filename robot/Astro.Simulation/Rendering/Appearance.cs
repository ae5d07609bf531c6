using Astro.Simulation.Rendering.People.Drawn;

namespace Astro.Simulation.Rendering;

/// <summary>What stays the same about a drawn person from day to day. An identity is one seed.</summary>
/// <remarks>Models of one identity that are built from the same instance share what looks do not change, and are built
/// faster.</remarks>
/// <param name="Seed">The identity.</param>
/// <param name="MonkTone">Skin tone on the Monk scale (Monk, 2019), 1 (lightest) to 10 (darkest).</param>
/// <param name="Age">Years, 5 to 95.</param>
/// <param name="WearsGlasses">Whether the person owns glasses and wears them more often than not.</param>
/// <param name="HasBeard">Whether hair grows on chin or cheeks that shows from across a room.</param>
public sealed record Appearance(int Seed, int MonkTone, int Age, bool WearsGlasses, bool HasBeard)
{
    /// <summary>Child, adult or older.</summary>
    public AgeGroup AgeGroup => Age < 14 ? AgeGroup.Child : Age < 65 ? AgeGroup.Adult : AgeGroup.Older;

    /// <summary>What decides on haircut, hair colour, hat and glasses' frames: the own seed, unless somebody has been
    /// made over.</summary>
    public int Fashion { get; init; } = Seed;

    /// <summary>Crown to floor when standing, metres, 0.8 to 2.3.</summary>
    public double Height { get; init; } = 1.7;

    /// <summary>The identity of a seed; equal seeds give equal people. Tones are equally likely; a fifth are children
    /// and more than a fifth older people; three in ten own glasses, a quarter of the grown up have a beard.</summary>
    public static Appearance FromSeed(int seed)
    {
        CounterRandom random = new(CounterRandom.Mix((ulong)seed, 0, 0));
        int tone = 1 + (int)(10 * random.NextFloat());
        float group = random.NextFloat(), years = random.NextFloat();
        int age = group < 0.20f ? 5 + (int)(9 * years)
            : group < 0.78f ? 14 + (int)(51 * years)
            : 65 + (int)(27 * years);
        float glasses = random.NextFloat(), beard = random.NextFloat();
        Appearance person = new(
            seed, tone, age, glasses < (age < 14 ? 0.15f : age < 65 ? 0.28f : 0.48f), age >= 18 && beard < 0.26f);
        return person with { Height = HeightAt(age, new Genome(person).Masculinity, random.NextNormal()) };
    }

    // Mean and deviation as of the WHO's growth reference and of adults in Europe; age takes some centimetres back.
    private static double HeightAt(int age, float masculinity, float deviation)
    {
        double grown = 1.70 + 0.065 * Math.Clamp(2 * masculinity, -1, 1) - 0.0012 * Math.Max(0, age - 50);
        double growth = Math.Min(1, (age - 5) / 13.0), share = 0.65 + 0.35 * growth * (1.35 - 0.35 * growth);
        return Math.Clamp(share * (grown + 0.055 * deviation), 0.95, 2.05);
    }
}
