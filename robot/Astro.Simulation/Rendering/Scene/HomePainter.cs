using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Paints what a camera sees of a home.</summary>
internal sealed class HomePainter(MeshPainter painter)
{
    private float[] _distances = [];
    private int[] _visible = [];

    /// <summary>Makes room for a home, so that painting it allocates nothing.</summary>
    public void Reserve(HomeScene scene)
    {
        if (_visible.Length >= scene.Meshes.Length)
            return;
        _distances = new float[scene.Meshes.Length];
        _visible = new int[scene.Meshes.Length];
    }

    /// <summary>Near meshes first: what they hide is then rejected by depth before it is shaded.</summary>
    public void Paint(HomeScene scene, in RigidTransform toOptical)
    {
        Reserve(scene);
        Mesh[] meshes = scene.Meshes;
        int count = 0;
        for (int i = 0; i < meshes.Length; i++)
        {
            Vector3 centre = toOptical.Apply(meshes[i].Centre);
            if (!painter.MaySee(centre, meshes[i].Radius))
                continue;
            (_distances[count], _visible[count]) = (centre.Length(), i);
            count++;
        }

        Array.Sort(_distances, _visible, 0, count);
        for (int i = 0; i < count; i++)
        {
            Mesh mesh = meshes[_visible[i]];
            painter.Paint(mesh, toOptical, mesh.Colours);
        }
    }
}
