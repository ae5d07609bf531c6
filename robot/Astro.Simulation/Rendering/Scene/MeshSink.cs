using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Gathers panels into meshes small enough to be worth leaving out when they are not in view, and lights
/// them once.</summary>
internal sealed class MeshSink(IReadOnlyList<RoomLight> lights, RoomMap map)
{
    private const int FullMesh = 400;
    private readonly List<Mesh> _meshes = [];
    private MeshBuilder? _open;
    private (Texture? Texture, int Room) _key;

    /// <summary>The mesh that takes the next panel of a texture in a room.</summary>
    public MeshBuilder Begin(Texture texture, float repeat, int room)
    {
        if (_open is null || _key != (texture, room) || _open.VertexCount > FullMesh)
        {
            Close();
            _open = new MeshBuilder(texture, repeat);
            _key = (texture, room);
        }

        return _open;
    }

    public Mesh[] Finish()
    {
        Close();
        return [.. _meshes];
    }

    private void Close()
    {
        if (_open is { IsEmpty: false })
        {
            Mesh mesh = _open.Build();
            for (int i = 0; i < mesh.Colours.Length; i++)
            {
                Vector3 position = mesh.Positions[i], normal = mesh.Normals[i];
                mesh.Colours[i] *= lights[_key.Room].At(position, normal, wrap: 0) * Openness(position, normal);
            }

            _meshes.Add(mesh);
        }

        _open = null;
    }

    // Less light reaches edges and the floor beside furniture.
    private float Openness(Vector3 position, Vector3 normal)
    {
        const float Shade = 0.35f, Depth = 0.18f;
        if (normal.Z > 0.5f && position.Z < 0.01f)
            return 1 - Shade * 1.6f * map.Clutter(new Vector2(position.X, position.Y), 0.3f);
        if (normal.Z < -0.5f)
            return 1;
        return 1 - Shade * (MathF.Exp(-position.Z / Depth) + MathF.Exp((position.Z - HomeScene.CeilingHeight) / Depth));
    }
}
