namespace Astro.Simulation.Rendering;

/// <summary>What stays the same about a drawn person from day to day. An identity is one seed.</summary>
/// <param name="Seed">The identity.</param>
/// <param name="MonkTone">Skin tone on the Monk scale (Monk, 2019), 1 (lightest) to 10 (darkest).</param>
/// <param name="Age">Years, 5 to 95.</param>
/// <param name="WearsGlasses">Whether the person owns glasses and wears them more often than not.</param>
/// <param name="HasBeard">Whether hair grows on chin or cheeks that shows from across a room.</param>
public sealed record Appearance(int Seed, int MonkTone, int Age, bool WearsGlasses, bool HasBeard)
{
    /// <summary>Child, adult or older.</summary>
    public AgeGroup AgeGroup => Age < 14 ? AgeGroup.Child : Age < 65 ? AgeGroup.Adult : AgeGroup.Older;

    /// <summary>Crown to floor when standing, metres, 0.8 to 2.3.</summary>
    public double Height { get; init; } = 1.7;

    /// <summary>The identity of a seed; equal seeds give equal people.</summary>
    public static Appearance FromSeed(int seed)
    {
        CounterRandom random = new((ulong)seed);
        int tone = 1 + (int)(10 * random.NextFloat()), age = 5 + (int)(90 * random.NextFloat());
        return new Appearance(seed, tone, age, random.NextFloat() < 0.3f, age > 17 && random.NextFloat() < 0.25f);
    }
}
