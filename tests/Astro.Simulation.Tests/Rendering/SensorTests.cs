using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class SensorTests
{
    [Test]
    public void EverySrgbByteSurvivesLinearLight()
    {
        for (int value = 0; value < 256; value++)
        {
            int index = (int)(LinearLight.Decode((byte)value) * LinearLight.EncodeScale + 0.5f);
            Assert.That(LinearLight.EncodeBytes[index], Is.EqualTo(value));
        }
    }

    [Test]
    public void NoiseHasTheDeviationOfItsElectrons()
    {
        // 0.2145 is sRGB 127.9, where one level is 1/143 of linear light.
        double Deviation(SensorModel sensor) => Statistics(Expose(sensor, 0.2145f, 1)).Deviation;
        Assert.Multiple(() =>
        {
            Assert.That(Deviation(Drawings.Noiseless), Is.Zero);
            Assert.That(
                Deviation(new SensorModel(1, ReadNoise: 0, FullWell: 500, Vignette: 0)),
                Is.EqualTo(Math.Sqrt(0.2145 / 500) * 286).Within(0.3));
            Assert.That(
                Deviation(new SensorModel(1, ReadNoise: 0.02, FullWell: double.PositiveInfinity, Vignette: 0)),
                Is.EqualTo(0.02 * 286).Within(0.3));
        });
    }

    [Test]
    public void NoiseIsUnbiasedAndDiffersBetweenFrames()
    {
        SensorModel sensor = new(1, ReadNoise: 0.005, FullWell: 6000, Vignette: 0);
        ImageBuffer one = Expose(sensor, 0.2145f, 1), two = Expose(sensor, 0.2145f, 2);
        Assert.Multiple(() =>
        {
            Assert.That(Statistics(one).Mean, Is.EqualTo(127.9).Within(0.5));
            Assert.That(one.Pixels.Zip(two.Pixels).Count(p => p.First == p.Second), Is.LessThan(one.Pixels.Length / 2));
        });
    }

    [Test]
    public void ExposureScalesLightAndTheVignetteDarkensTheCorners()
    {
        ImageBuffer image = Expose(Drawings.Noiseless with { Exposure = 2, Vignette = 0.5 }, 0.2f, 1);
        float centre = LinearLight.Decode(Drawings.At(image, 160, 120).G);
        float corner = LinearLight.Decode(Drawings.At(image, 0, 0).G);
        Assert.Multiple(() =>
        {
            Assert.That(centre, Is.EqualTo(0.4).Within(0.005));
            Assert.That(corner, Is.EqualTo(0.2).Within(0.005));
        });
    }

    [Test]
    public void SheenIsWhiteLightOnTopOfTheColour()
    {
        ImageBuffer image = new(32, 32, PixelFormat.Rgb24);
        Vector4[] radiance = new Vector4[32 * 32];
        Array.Fill(radiance, new Vector4(0.1f, 0.05f, 0, 0.2f));
        SensorModel quiet = new(Seed: 1, ReadNoise: 0, FullWell: 1e9, Vignette: 0);
        new SensorNoise(quiet, 32, 32).Expose(radiance, image, 0);
        Assert.That(image.Pixels[..3].ToArray(), Is.EqualTo(new byte[]
        {
            LinearLight.EncodeBytes[(int)(0.3f * LinearLight.EncodeScale + 0.5f)],
            LinearLight.EncodeBytes[(int)(0.25f * LinearLight.EncodeScale + 0.5f)],
            LinearLight.EncodeBytes[(int)(0.2f * LinearLight.EncodeScale + 0.5f)],
        }).Within(1));
    }

    private static ImageBuffer Expose(SensorModel sensor, float light, ulong frame)
    {
        ImageBuffer image = new(320, 240, PixelFormat.Rgb24);
        Vector4[] radiance = new Vector4[320 * 240];
        Array.Fill(radiance, new Vector4(light, light, light, 0));
        new SensorNoise(sensor, 320, 240).Expose(radiance, image, frame);
        return image;
    }

    private static (double Mean, double Deviation) Statistics(ImageBuffer image)
    {
        double mean = image.Pixels.Average(v => (double)v);
        return (mean, Math.Sqrt(image.Pixels.Average(v => (v - mean) * (v - mean))));
    }
}
