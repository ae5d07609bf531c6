using System.Numerics;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

public sealed class LensBlurTests
{
    private const int Width = 41;
    private const int Height = 31;

    [TestCase(0.5f, 0)]
    [TestCase(0, 0.8f)]
    [TestCase(1.8f, 0.6f)]
    public void APointSpreadsByTheDeviationAndLosesNoLight(float across, float down)
    {
        Vector4[] radiance = new Vector4[Width * Height];
        radiance[15 * Width + 20] = Vector4.One;
        new LensBlur(Width, Height).Apply(radiance, across, down);
        float sum = 0, x = 0, y = 0;
        for (int i = 0; i < radiance.Length; i++)
        {
            sum += radiance[i].X;
            x += radiance[i].X * (i % Width - 20) * (i % Width - 20);
            y += radiance[i].X * (i / Width - 15) * (i / Width - 15);
        }

        Assert.Multiple(() =>
        {
            Assert.That(sum, Is.EqualTo(1).Within(1e-4));
            Assert.That(MathF.Sqrt(x), Is.EqualTo(across).Within(0.02));
            Assert.That(MathF.Sqrt(y), Is.EqualTo(down).Within(0.02));
        });
    }

    [Test]
    public void AnEvenWallStaysEvenUpToTheBorder()
    {
        Vector4[] radiance = new Vector4[Width * Height];
        Array.Fill(radiance, new Vector4(0.3f));
        new LensBlur(Width, Height).Apply(radiance, 1.5f, 1.5f);
        Assert.That(radiance.Select(light => light.X), Is.All.EqualTo(0.3f).Within(1e-5));
    }
}
