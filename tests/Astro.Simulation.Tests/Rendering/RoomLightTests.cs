using System.Numerics;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Tests.Rendering;

public sealed class RoomLightTests
{
    private static readonly RoomLight Light = new(new Vector3(0, 0, 2.3f), brightness: 1, kelvin: 4000);

    // A forehead a metre from the lamp's foot, and an eye at its height before it.
    private static readonly Vector3 Forehead = new(1, 0, 1.6f);
    private static readonly Vector3 Eye = new(-1, 0, 1.6f);

    [Test]
    public void SkinShinesMostWhereItMirrorsTheLamp()
    {
        Vector3 mirror = Vector3.Normalize(
            Vector3.Normalize(new Vector3(0, 0, 2.3f) - Forehead) + Vector3.Normalize(Eye - Forehead));
        Vector3 aside = Vector3.Normalize(mirror + new Vector3(0, 0.8f, 0));
        Assert.That(Sheen(mirror), Is.GreaterThan(2 * Sheen(aside)));
    }

    [Test]
    public void SkinShinesAtGrazingAnglesToo() => Assert.That(
        Sheen(new Vector3(0.05f, 0.9987f, 0)), Is.GreaterThan(5 * Sheen(Vector3.Normalize(new Vector3(-1, 1, 0)))));

    [Test]
    public void LessOfTheFloorIsMirroredThanOfTheCeiling()
    {
        Vector3 up = Vector3.Normalize(new Vector3(0.2f, 0, 1)), down = up with { Z = -up.Z };
        Assert.That(Sheen(down), Is.LessThan(0.5f * Sheen(up)).And.GreaterThanOrEqualTo(0));
    }

    private static float Sheen(Vector3 normal) => Light.Sheen(Forehead, normal, Eye);
}
