namespace Astro.Simulation.Studio;

/// <summary>How a picture is taken.</summary>
/// <param name="Sensor">Which of the <see cref="StudioCamera"/>'s sensors: 0 is the least noisy.</param>
/// <param name="Gain">On linear light.</param>
/// <param name="BlurAcross">Deviation along rows, pixels.</param>
/// <param name="BlurDown">Deviation along columns, pixels.</param>
internal readonly record struct Exposure(int Sensor, float Gain, float BlurAcross, float BlurDown)
{
    // Mean linear light at which an automatic camera aims.
    private const double Aim = 0.28;

    /// <summary>That of an automatic camera: it takes back some or all of a scene's darkness, and then is noisier; now
    /// and then it is a little out of focus or turns.</summary>
    /// <param name="random">The source of the draws.</param>
    /// <param name="light">Mean linear light of the scene; white is 1.</param>
    public static Exposure Draw(Random random, double light)
    {
        double share = random.Between(0.3, 1), error = random.Normal(0.18);
        double gain = Math.Clamp(Math.Pow(Aim / light, share) * Math.Exp(error), 0.5, 4);
        double noise = gain * random.LogBetween(0.5, 2);
        double focus = random.Chance(0.35) ? random.Between(0.2, 0.9) : 0;
        double turn = random.Chance(0.15) ? random.Between(0.4, 1.8) : 0;
        return new Exposure(
            noise < 1.6 ? 0 : noise < 3 ? 1 : 2, (float)gain,
            (float)Math.Sqrt(focus * focus + turn * turn), (float)focus);
    }
}
