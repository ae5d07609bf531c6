using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Round lamps.</summary>
internal static class LampMesher
{
    private const int Rings = 12;
    private const int Columns = 20;
    private static readonly Rgb StandColour = new(58, 56, 54);

    /// <summary>What carries the globe: a pole, or a cord.</summary>
    public static void Stand(MeshSink sink, FurnitureMesher furnisher, SceneLamp lamp)
    {
        const double Pole = 0.03, Cord = 0.012;
        if (lamp.Hangs)
            furnisher.Box(sink, new SceneBox(
                lamp.X, lamp.Y, 0, Cord, Cord, HomeScene.CeilingHeight, StandColour, lamp.Z + lamp.Radius));
        else
            furnisher.Box(sink, new SceneBox(lamp.X, lamp.Y, 0, Pole, Pole, lamp.Z - lamp.Radius, StandColour));
    }

    /// <summary>The globe, which shows its own light and takes none; its rim and its lower half are a little darker.
    /// </summary>
    public static Mesh Globe(SceneLamp lamp)
    {
        MeshBuilder mesh = new(Texture.Solid(Vector4.One));
        Vector3 centre = new((float)lamp.X, (float)lamp.Y, (float)lamp.Z);
        Vector4 light = LinearLight.BlackBody(lamp.ColourTemperature) * (float)lamp.Brightness;
        Vector4 glass = new(0.05f, 0.05f, 0.05f, 0);
        for (int j = 0; j <= Rings; j++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.PI * j / Rings);
            for (int i = 0; i <= Columns; i++)
            {
                (float s, float c) = MathF.SinCos(2 * MathF.PI * (i % Columns) / Columns);
                Vector3 normal = new(c * sin, s * sin, -cos);
                Vector4 colour = glass + light * (0.85f + 0.15f * normal.Z);
                mesh.Vertex(centre + normal * (float)lamp.Radius, normal, Vector2.Zero, colour);
            }
        }

        mesh.Grid(0, Columns, Rings);
        return mesh.Build();
    }
}
