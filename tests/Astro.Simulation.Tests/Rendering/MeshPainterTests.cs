using System.Numerics;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class MeshPainterTests
{
    private static readonly CameraModel Camera = CameraModel.Default;

    [Test]
    public void AKnownPointLandsOnItsPixel()
    {
        // 2 m ahead, 0.5 m to the right and 0.25 m below the camera: fx/4 right of and fy/8 below the centre.
        Rasteriser rasteriser = Paint(
            new CameraPose(0, 0, 1.25, 0), new Vector3(2, -0.495f, 0.995f), -0.01f * Vector3.UnitY,
            0.01f * Vector3.UnitZ);
        Vector2 centroid = Centroid(rasteriser);
        Assert.Multiple(() =>
        {
            Assert.That(centroid.X, Is.EqualTo(319.5 + Camera.Fx / 4).Within(0.5));
            Assert.That(centroid.Y, Is.EqualTo(239.5 + Camera.Fy / 8).Within(0.5));
        });
    }

    [Test]
    public void YawAndPitchTurnTheCameraAboutItself()
    {
        // Yawed a quarter to the left and tipped down by half a right angle, it looks at the floor 1 m to the left.
        Rasteriser rasteriser = Paint(
            new CameraPose(3, 2, 1, Math.PI / 2, Math.PI / 4), new Vector3(2.99f, 2.99f, 0), 0.02f * Vector3.UnitX,
            0.02f * Vector3.UnitY);
        Vector2 centroid = Centroid(rasteriser);
        Assert.Multiple(() =>
        {
            Assert.That(centroid.X, Is.EqualTo(319.5).Within(0.5));
            Assert.That(centroid.Y, Is.EqualTo(239.5).Within(0.5));
        });
    }

    [Test]
    public void WhatReachesBehindTheCameraIsCutAtTheNearPlane()
    {
        // A floor 1 m below from 10 m behind to 10 m ahead: its far edge is fy/10 below the horizon.
        Rasteriser rasteriser = Paint(
            new CameraPose(0, 0, 1, 0), new Vector3(-10, -30, 0), 20 * Vector3.UnitX, 60 * Vector3.UnitY);
        int edge = (int)Math.Ceiling(239.5 + Camera.Fy / 10);
        for (int i = 0; i < 640 * 480; i++)
        {
            bool floor = i / 640 >= edge;
            Assert.That(rasteriser.Radiance[i].X, Is.EqualTo(floor ? 1f : 0f).Within(1e-5), $"{i % 640}, {i / 640}");
        }
    }

    [Test]
    public void WhatIsFarOutsideTheImageIsCutWithoutOverflow()
    {
        // A wall 1 cm beyond the near plane and 4 km wide.
        Rasteriser rasteriser = Paint(
            new CameraPose(0, 0, 1, 0), new Vector3(0.06f, 2000, -2000), -4000 * Vector3.UnitY, 4000 * Vector3.UnitZ);
        Assert.That(rasteriser.Radiance.ToArray().Select(p => p.X), Is.All.EqualTo(1f).Within(1e-3));
    }

    [TestCase(2, 0, 0, true)]
    [TestCase(-2, 0, 0, false)]
    [TestCase(2, 1.3f, 0, true)]
    [TestCase(2, 1.5f, 0, false)]
    [TestCase(2, 0, -1.2f, false)]
    public void SpheresOutsideTheFrustumAreLeftOut(float x, float y, float z, bool seen)
    {
        MeshPainter painter = new(Camera, new Rasteriser(640, 480));
        Vector3 centre = RigidTransform.ToOptical(default).Apply(new Vector3(x, y, z));
        Assert.That(painter.MaySee(centre, 0.2f), Is.EqualTo(seen));
    }

    private static Rasteriser Paint(in CameraPose camera, Vector3 corner, Vector3 across, Vector3 up)
    {
        Rasteriser rasteriser = new(Camera.Width, Camera.Height);
        rasteriser.Clear(Vector4.Zero);
        MeshBuilder mesh = new(Texture.Solid(Vector4.One));
        mesh.Panel(corner, across, up, (1, 1), Vector2.Zero, Vector4.One);
        Mesh panel = mesh.Build();
        new MeshPainter(Camera, rasteriser).Paint(panel, RigidTransform.ToOptical(camera), panel.Colours);
        return rasteriser;
    }

    private static Vector2 Centroid(Rasteriser rasteriser)
    {
        Vector2 sum = Vector2.Zero;
        float weight = 0;
        for (int i = 0; i < rasteriser.Radiance.Length; i++)
        {
            float light = rasteriser.Radiance[i].X;
            sum += new Vector2(i % rasteriser.Width, i / rasteriser.Width) * light;
            weight += light;
        }

        return sum / weight;
    }
}
