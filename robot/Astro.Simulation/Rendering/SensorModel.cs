namespace Astro.Simulation.Rendering;

/// <summary>What the sensor does to the light that reaches it.</summary>
/// <param name="Seed">Of the noise; the noise of a pixel is a function of seed, frame number and place alone.</param>
/// <param name="ReadNoise">Standard deviation at black, in linear light where white is 1.</param>
/// <param name="FullWell">Electrons at white; the shot noise of n electrons has a deviation of √n.</param>
/// <param name="Exposure">Gain on linear light.</param>
/// <param name="Vignette">Fraction of light lost in the corners, 0 to 0.9.</param>
public sealed record SensorModel(
    ulong Seed,
    double ReadNoise = 0.0015,
    double FullWell = 6000,
    double Exposure = 1,
    double Vignette = 0.12);
