using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>Draws of the studio. Every item has a source of its own, by seed, purpose and number, so that none depends
/// on which were made before it.</summary>
internal static class Draws
{
    public enum Purpose
    {
        Look,
        Portrait,
        Home,
        Cast,
        Frame,
        Picture,
        Encounter,
    }

    public static Random For(int seed, Purpose purpose, int first, int second = 0) => new(
        (int)(CounterRandom.Mix(
            CounterRandom.Mix((ulong)(uint)seed, (ulong)purpose, 0), (ulong)(uint)first, (ulong)(uint)second)
            & int.MaxValue));

    public static double Between(this Random random, double least, double most) =>
        least + (most - least) * random.NextDouble();

    /// <summary>Uniform in the logarithm: every doubling is as likely.</summary>
    public static double LogBetween(this Random random, double least, double most) =>
        least * Math.Pow(most / least, random.NextDouble());

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;

    /// <summary>Normal with mean 0 (Box and Muller, 1958).</summary>
    public static double Normal(this Random random, double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
