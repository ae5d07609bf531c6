using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class RasteriserTests
{
    // Halves what it covers, so that a pixel tells how often it was covered.
    private static readonly Texture Half = new(0, 0, [new Vector4(0.5f)]) { IsShade = true };

    [Test]
    public void TrianglesThatShareEdgesCoverEveryPixelOnce([Range(1, 40)] int seed)
    {
        Random random = new(seed);
        Rasteriser rasteriser = new(64, 64);
        rasteriser.Clear(Vector4.One);
        (int X, int Y)[] corners = [(10, 10), (10, 50), (50, 50), (50, 10)];
        (int X, int Y) hub = (random.Next(11 * 256, 50 * 256), random.Next(11 * 256, 50 * 256));
        for (int i = 0; i < 4; i++)
        {
            // Each nearer than the last, lest the depth test hides what is covered twice.
            float inverse = 1 + i;
            (int X, int Y) from = corners[i], to = corners[(i + 1) % 4];
            rasteriser.Fill(
                Flat(from.X * 256, from.Y * 256, inverse), Flat(to.X * 256, to.Y * 256, inverse),
                Flat(hub.X, hub.Y, inverse), Half);
        }

        for (int i = 0; i < 64 * 64; i++)
        {
            bool inside = i % 64 is >= 10 and < 50 && i / 64 is >= 10 and < 50;
            Assert.That(rasteriser.Radiance[i].X, Is.EqualTo(inside ? 0.5f : 1), $"pixel {i % 64}, {i / 64}");
        }
    }

    [Test]
    public void ASliverThatHoldsNoPixelCentreDrawsNothing()
    {
        Rasteriser rasteriser = new(16, 16);
        rasteriser.Clear(Vector4.One);
        rasteriser.Fill(
            Flat(2 * 256 + 1, 2 * 256 + 1, 1), Flat(2 * 256 + 1, 9 * 256, 1), Flat(3 * 256 - 1, 9 * 256, 1), Half);
        Assert.That(rasteriser.Radiance.ToArray(), Is.All.EqualTo(Vector4.One));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void TheNearerTriangleStaysWhateverTheOrder(bool nearFirst)
    {
        Rasteriser rasteriser = new(16, 16);
        rasteriser.Clear(Vector4.Zero);
        foreach (bool near in new[] { nearFirst, !nearFirst })
            Square(rasteriser, near ? 0.5f : 0.25f, near ? 1 : 2);
        Assert.That(rasteriser.Radiance[8 * 16 + 8].X, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void TrianglesThatFaceAwayAreDropped()
    {
        Rasteriser rasteriser = new(16, 16);
        rasteriser.Clear(Vector4.One);
        rasteriser.Fill(Flat(0, 0, 1), Flat(4096, 0, 1), Flat(0, 4096, 1), Half);
        Assert.That(rasteriser.Radiance.ToArray(), Is.All.EqualTo(Vector4.One));
    }

    [Test]
    public void TexturesAreCorrectInPerspective()
    {
        // A wall from depth 1 at column 0 to depth 4 at column 100; u grows from 0 to 1 along it.
        Texture ramp = new(6, 6, [.. Enumerable.Range(0, 4096).Select(i => new Vector4((i % 64 + 0.5f) / 64))]);
        Rasteriser rasteriser = new(100, 20);
        rasteriser.Clear(Vector4.Zero);
        ScreenVertex nearTop = Wall(0, 0, 1, 0), nearBottom = Wall(0, 20, 1, 0);
        ScreenVertex farTop = Wall(100, 0, 4, 1), farBottom = Wall(100, 20, 4, 1);
        rasteriser.Fill(nearTop, nearBottom, farBottom, ramp);
        rasteriser.Fill(nearTop, farBottom, farTop, ramp);

        // 1/z is (1 + ¼) / 2 halfway, u/z is ⅛, so u is a fifth; a quarter on it is 1/13, three quarters on 3/7.
        Assert.Multiple(() =>
        {
            Assert.That(rasteriser.Radiance[10 * 100 + 25].X, Is.EqualTo(1 / 13.0).Within(1e-4));
            Assert.That(rasteriser.Radiance[10 * 100 + 50].X, Is.EqualTo(1 / 5.0).Within(1e-4));
            Assert.That(rasteriser.Radiance[10 * 100 + 75].X, Is.EqualTo(3 / 7.0).Within(1e-4));
            Assert.That(rasteriser.InverseDepth[10 * 100 + 50], Is.EqualTo(0.625f).Within(1e-6));
        });
    }

    [Test]
    public void AMinifiedTextureIsAveraged()
    {
        Texture checks = new(6, 6, [.. Enumerable.Range(0, 4096).Select(i => new Vector4((i + i / 64) % 2))]);
        Rasteriser rasteriser = new(16, 16);
        rasteriser.Clear(Vector4.Zero);
        ScreenVertex Corner(int x, int y) =>
            new(x * 256, y * 256, new Vector4(1, x / 16f, y / 16f, 0), Vector4.One);
        rasteriser.Fill(Corner(0, 0), Corner(0, 16), Corner(16, 16), checks);
        rasteriser.Fill(Corner(0, 0), Corner(16, 16), Corner(16, 0), checks);
        Assert.That(rasteriser.Radiance.ToArray().Select(p => p.X), Is.All.EqualTo(0.5f).Within(1e-5));
    }

    private static void Square(Rasteriser rasteriser, float inverse, float light)
    {
        ScreenVertex Corner(int x, int y) =>
            new(x * 256, y * 256, new Vector4(inverse, 0, 0, 0), new Vector4(light * inverse));
        Texture white = Texture.Solid(Vector4.One);
        rasteriser.Fill(Corner(0, 0), Corner(0, 16), Corner(16, 16), white);
        rasteriser.Fill(Corner(0, 0), Corner(16, 16), Corner(16, 0), white);
    }

    private static ScreenVertex Flat(int x, int y, float inverse) =>
        new(x, y, new Vector4(inverse, 0, 0, 0), Vector4.One);

    private static ScreenVertex Wall(int x, int y, float depth, float u) =>
        new(x * 256, y * 256, new Vector4(1, u, 0.5f, 0) / depth, Vector4.One / depth);
}
