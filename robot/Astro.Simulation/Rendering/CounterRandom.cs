namespace Astro.Simulation.Rendering;

/// <summary>Random numbers that are a function of seed and counter (SplitMix64: Steele, Lea, Flood, 2014), so that a
/// draw does not depend on which draws came before it.</summary>
internal struct CounterRandom(ulong seed)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;
    private ulong _counter;

    public static ulong Mix(ulong a, ulong b, ulong c) => Finish(Finish(Finish(a + Increment) + b) + c);

    public ulong Next() => Finish(seed + Increment * ++_counter);

    /// <summary>Uniform in [0, 1).</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Standard normal (Box and Muller, 1958).</summary>
    public float NextNormal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - (Next() >> 11) * (1.0 / (1L << 53))));
        return (float)(radius * Math.Cos(2 * Math.PI * NextFloat()));
    }

    private static ulong Finish(ulong z)
    {
        z += Increment;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
