namespace Astro.Simulation.Studio;

/// <summary>How a picture is taken.</summary>
/// <param name="Sensor">Which of the <see cref="StudioCamera"/>'s sensors: 0 is the least noisy.</param>
/// <param name="Gain">On linear light.</param>
/// <param name="BlurAcross">Deviation along rows, pixels.</param>
/// <param name="BlurDown">Deviation along columns, pixels.</param>
internal readonly record struct Exposure(int Sensor, float Gain, float BlurAcross, float BlurDown)
{
    /// <summary>That of an automatic camera: it takes back most of a room's darkness, and then is noisier; now and then
    /// it is a little out of focus or turns.</summary>
    /// <param name="random">The source of the draws.</param>
    /// <param name="brightness">Of the light: 1 is well lit.</param>
    public static Exposure Draw(Random random, double brightness)
    {
        double gain = Math.Pow(Math.Clamp(brightness, 0.1, 2), -0.7) * Math.Exp(random.Normal(0.18));
        double noise = gain * random.LogBetween(0.6, 2.2);
        double focus = random.Chance(0.35) ? random.Between(0.2, 0.9) : 0;
        double turn = random.Chance(0.15) ? random.Between(0.4, 1.8) : 0;
        return new Exposure(
            noise < 1.2 ? 0 : noise < 2 ? 1 : 2, (float)gain,
            (float)Math.Sqrt(focus * focus + turn * turn), (float)focus);
    }
}
