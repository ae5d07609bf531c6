using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Takes meshes through camera transform, frustum test, near-plane clipping and projection to the
/// rasteriser.</summary>
internal sealed class MeshPainter
{
    /// <summary>Nothing nearer than this is drawn, metres.</summary>
    public const float Near = 0.05f;

    // Beyond this many pixels off the image's middle a triangle is clipped, so that fixed point cannot overflow.
    private const float Guard = 8192;

    private readonly CameraModel _camera;
    private readonly Rasteriser _rasteriser;
    private readonly ViewVertex[] _clipped = new ViewVertex[2 * PolygonClipper.MaxCorners];
    private readonly Vector3[] _sides;
    private readonly Vector3[] _guards;
    private ViewVertex[] _view = new ViewVertex[8192];
    private ScreenVertex[] _screen = new ScreenVertex[8192];

    public MeshPainter(CameraModel camera, Rasteriser rasteriser)
    {
        (_camera, _rasteriser) = (camera, rasteriser);
        _sides = SidePlanes(
            -0.5 - camera.Cx, camera.Width - 0.5 - camera.Cx, -0.5 - camera.Cy, camera.Height - 0.5 - camera.Cy);
        _guards = SidePlanes(-Guard, Guard, -Guard, Guard);
    }

    /// <summary>Whether any of a sphere in the optical frame may be in the image.</summary>
    public bool MaySee(Vector3 centre, float radius)
    {
        if (centre.Z + radius < Near)
            return false;
        foreach (Vector3 side in _sides)
        {
            if (Vector3.Dot(side, centre) < -radius)
                return false;
        }

        return true;
    }

    /// <summary>How many pixels long a thing of some metres looks at a place in the optical frame.</summary>
    public float Size(float length, Vector3 place) => length * (float)_camera.Fx / MathF.Max(place.Z, Near);

    /// <summary>Makes room for meshes of up to so many vertices, so that painting them allocates nothing.</summary>
    public void Reserve(int vertices)
    {
        if (_view.Length >= vertices)
            return;
        _view = new ViewVertex[vertices];
        _screen = new ScreenVertex[vertices];
    }

    /// <summary>Paints a mesh.</summary>
    /// <param name="mesh">What to paint.</param>
    /// <param name="toOptical">From the mesh's frame to the optical frame.</param>
    /// <param name="light">Light times colour of each vertex.</param>
    public void Paint(Mesh mesh, in RigidTransform toOptical, ReadOnlySpan<Vector4> light)
    {
        Reserve(mesh.Positions.Length);
        Span<ViewVertex> view = _view.AsSpan(0, mesh.Positions.Length);
        Span<ScreenVertex> screen = _screen.AsSpan(0, mesh.Positions.Length);
        for (int i = 0; i < view.Length; i++)
        {
            Vector3 position = toOptical.Apply(mesh.Positions[i]);
            view[i] = new ViewVertex(position, mesh.Uv[i], light[i]);
            if (position.Z >= Near)
                screen[i] = Project(view[i]);
        }

        ReadOnlySpan<ushort> triangles = mesh.Triangles;
        for (int i = 0; i + 2 < triangles.Length; i += 3)
        {
            int a = triangles[i], b = triangles[i + 1], c = triangles[i + 2];
            if (IsSafe(view[a].Position) && IsSafe(view[b].Position) && IsSafe(view[c].Position))
                _rasteriser.Fill(screen[a], screen[b], screen[c], mesh.Texture);
            else
                PaintClipped(view[a], view[b], view[c], mesh.Texture);
        }
    }

    private bool IsSafe(Vector3 p)
    {
        float reach = Guard * p.Z;
        return p.Z >= Near &&
            MathF.Abs(p.X) * (float)_camera.Fx <= reach && MathF.Abs(p.Y) * (float)_camera.Fy <= reach;
    }

    private void PaintClipped(in ViewVertex a, in ViewVertex b, in ViewVertex c, Texture texture)
    {
        ReadOnlySpan<ViewVertex> polygon = PolygonClipper.Clip(a, b, c, Near, _guards, _clipped);
        if (polygon.Length < 3)
            return;
        ScreenVertex first = Project(polygon[0]), last = Project(polygon[1]);
        for (int i = 2; i < polygon.Length; i++)
        {
            ScreenVertex next = Project(polygon[i]);
            _rasteriser.Fill(first, last, next, texture);
            last = next;
        }
    }

    private ScreenVertex Project(in ViewVertex vertex)
    {
        float inverse = 1 / vertex.Position.Z;
        float x = vertex.Position.X * inverse * (float)_camera.Fx + (float)_camera.Cx;
        float y = vertex.Position.Y * inverse * (float)_camera.Fy + (float)_camera.Cy;
        return new ScreenVertex(
            (int)MathF.Round(x * ScreenVertex.One),
            (int)MathF.Round(y * ScreenVertex.One),
            new Vector4(1, vertex.Uv.X, vertex.Uv.Y, 0) * inverse,
            vertex.Light * inverse);
    }

    // Inward unit normals of the planes through the eye and the four sides of a rectangle on the image plane.
    private Vector3[] SidePlanes(double left, double right, double top, double bottom) =>
    [
        Vector3.Normalize(new Vector3(1, 0, (float)(-left / _camera.Fx))),
        Vector3.Normalize(new Vector3(-1, 0, (float)(right / _camera.Fx))),
        Vector3.Normalize(new Vector3(0, 1, (float)(-top / _camera.Fy))),
        Vector3.Normalize(new Vector3(0, -1, (float)(bottom / _camera.Fy))),
    ];
}
