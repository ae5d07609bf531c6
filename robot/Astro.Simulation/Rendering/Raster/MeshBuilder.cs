using System.Numerics;

namespace Astro.Simulation.Rendering.Raster;

/// <summary>Collects vertices and triangles of one mesh.</summary>
/// <param name="texture">The mesh's texture.</param>
/// <param name="repeat">Metres after which a panel's texture repeats.</param>
internal sealed class MeshBuilder(Texture texture, float repeat = 1)
{
    private readonly List<Vector3> _positions = [];
    private readonly List<Vector3> _normals = [];
    private readonly List<Vector2> _uv = [];
    private readonly List<Vector4> _colours = [];
    private readonly List<ushort> _triangles = [];

    public int VertexCount => _positions.Count;

    public bool IsEmpty => _triangles.Count == 0;

    /// <param name="scale">Factor on all lengths.</param>
    public Mesh Build(float scale = 1) =>
        new([.. _positions.Select(p => p * scale)], [.. _normals], [.. _uv], [.. _colours], [.. _triangles], texture);

    public int Vertex(Vector3 position, Vector3 normal, Vector2 uv, Vector4 colour)
    {
        _positions.Add(position);
        _normals.Add(normal);
        _uv.Add(uv);
        _colours.Add(colour);
        return _positions.Count - 1;
    }

    public void Triangle(int a, int b, int c)
    {
        _triangles.Add(checked((ushort)a));
        _triangles.Add(checked((ushort)b));
        _triangles.Add(checked((ushort)c));
    }

    /// <summary>A flat parallelogram of one colour, split into a grid; texture coordinates are metres.</summary>
    /// <param name="corner">One corner.</param>
    /// <param name="across">To the next; with <paramref name="up"/> it spans the front's right-handed normal.</param>
    /// <param name="up">To the previous.</param>
    /// <param name="cells">How many pieces along each side.</param>
    /// <param name="uv">Of the corner, metres.</param>
    /// <param name="colour">Linear colour.</param>
    public void Panel(
        Vector3 corner, Vector3 across, Vector3 up, (int Across, int Up) cells, Vector2 uv, Vector4 colour)
    {
        Vector3 normal = Vector3.Normalize(Vector3.Cross(across, up));
        // A whole number of repeats less keeps the coordinates small, and their rounding with them.
        uv /= repeat;
        uv -= new Vector2(MathF.Floor(uv.X), MathF.Floor(uv.Y));
        int first = VertexCount;
        for (int j = 0; j <= cells.Up; j++)
        {
            for (int i = 0; i <= cells.Across; i++)
            {
                Vector3 a = across * (i / (float)cells.Across), u = up * (j / (float)cells.Up);
                Vertex(corner + a + u, normal, uv + new Vector2(a.Length(), -u.Length()) / repeat, colour);
            }
        }

        Grid(first, cells.Across, cells.Up);
    }

    /// <summary>Triangles over vertices that lie row by row, <paramref name="across"/> + 1 in each.</summary>
    public void Grid(int first, int across, int up)
    {
        for (int j = 0; j < up; j++)
        {
            for (int i = 0; i < across; i++)
            {
                int at = first + j * (across + 1) + i;
                Triangle(at, at + 1, at + across + 2);
                Triangle(at, at + across + 2, at + across + 1);
            }
        }
    }

    /// <summary>Gives every vertex from <paramref name="first"/> on the mean normal of the triangles about its place,
    /// by area.</summary>
    public void SmoothNormals(int first)
    {
        Dictionary<Vector3, Vector3> sums = [];
        for (int i = 0; i < _triangles.Count; i += 3)
        {
            Vector3 a = _positions[_triangles[i]], b = _positions[_triangles[i + 1]], c = _positions[_triangles[i + 2]];
            Vector3 normal = Vector3.Cross(b - a, c - a);
            foreach (Vector3 corner in (ReadOnlySpan<Vector3>)[a, b, c])
                sums[corner] = sums.GetValueOrDefault(corner) + normal;
        }

        for (int i = first; i < _positions.Count; i++)
        {
            Vector3 sum = sums.GetValueOrDefault(_positions[i]);
            _normals[i] = sum.LengthSquared() > 0 ? Vector3.Normalize(sum) : Vector3.UnitZ;
        }
    }
}
