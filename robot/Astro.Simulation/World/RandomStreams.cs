namespace Astro.Simulation;

/// <summary>
/// Independent sources of randomness from one seed, one for each purpose, so that a change to one draw (more lidar
/// noise) leaves all the others (who is where) as they were.
/// </summary>
/// <remarks>
/// A stream's seed is FNV-1a of its purpose mixed with the seed by SplitMix64's finaliser (Steele, Lea and Flood,
/// 2014).
/// </remarks>
/// <param name="seed">The seed of the run.</param>
public sealed class RandomStreams(int seed)
{
    /// <summary>A new source for a purpose; the same purpose always gives the same sequence.</summary>
    public Random For(string purpose)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char letter in purpose)
            hash = (hash ^ letter) * 1_099_511_628_211;
        ulong mixed = hash + (ulong)(uint)seed * 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return new((int)((mixed ^ (mixed >> 31)) & int.MaxValue));
    }
}
