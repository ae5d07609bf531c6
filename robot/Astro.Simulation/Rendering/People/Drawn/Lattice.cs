using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People.Drawn;

/// <summary>A curved sheet of vertices, row by row, with the normals of its own curvature. Rows run down and columns to
/// the left as seen from inside, so that the outside is the front.</summary>
/// <param name="columns">Vertices in a row.</param>
/// <param name="rows">Rows.</param>
/// <param name="isRing">Whether the last column is the first one again.</param>
internal sealed class Lattice(int columns, int rows, bool isRing)
{
    private readonly Vector3[] _places = new Vector3[columns * rows];

    public int Columns => columns;

    public int Rows => rows;

    public ref Vector3 this[int row, int column] => ref _places[row * columns + column];

    /// <summary>Unit normal at a vertex.</summary>
    public Vector3 Normal(int row, int column)
    {
        int left = column > 0 ? column - 1 : isRing ? columns - 2 : 0;
        int right = column < columns - 1 ? column + 1 : isRing ? 1 : columns - 1;
        Vector3 across = this[row, right] - this[row, left];
        Vector3 down = this[Math.Min(row + 1, rows - 1), column] - this[Math.Max(row - 1, 0), column];
        Vector3 normal = Vector3.Cross(down, across);
        if (normal.LengthSquared() > 1e-6f)
            return Vector3.Normalize(normal);
        return row < rows / 2 ? Vector3.UnitZ : -Vector3.UnitZ;
    }

    /// <summary>Appends the sheet's outside to a mesh.</summary>
    /// <param name="mesh">Receives vertices and triangles.</param>
    /// <param name="uv">Texture coordinates of a row and column.</param>
    /// <param name="colour">Colour of a row and column.</param>
    public void AddTo(MeshBuilder mesh, Func<int, int, Vector2> uv, Func<int, int, Vector4> colour)
    {
        int first = mesh.VertexCount;
        for (int j = 0; j < rows; j++)
        {
            for (int i = 0; i < columns; i++)
                mesh.Vertex(this[j, i], Normal(j, i), uv(j, i), colour(j, i));
        }

        Stitch(mesh, first);
    }

    /// <summary>Appends the sheet's inside, so far below the outside.</summary>
    public void AddInsideTo(MeshBuilder mesh, float depth, Func<int, int, Vector2> uv, Func<int, int, Vector4> colour)
    {
        int first = mesh.VertexCount;
        for (int j = 0; j < rows; j++)
        {
            for (int i = columns - 1; i >= 0; i--)
            {
                // Both sides meet at the lower edge.
                Vector3 normal = Normal(j, i), below = j == rows - 1 ? Vector3.Zero : normal * depth;
                mesh.Vertex(this[j, i] - below, -normal, uv(j, i), colour(j, i));
            }
        }

        Stitch(mesh, first);
    }

    private void Stitch(MeshBuilder mesh, int first)
    {
        for (int j = 0; j + 1 < rows; j++)
        {
            for (int i = 0; i + 1 < columns; i++)
            {
                int at = first + j * columns + i;
                mesh.Triangle(at, at + columns, at + columns + 1);
                mesh.Triangle(at, at + columns + 1, at + 1);
            }
        }
    }
}
