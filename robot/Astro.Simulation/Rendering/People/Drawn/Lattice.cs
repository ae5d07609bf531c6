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
        // A pole points away from the middle of the next row.
        Vector3 outward = this[row, column] - Mean(row == 0 ? 1 : row - 1);
        return outward.LengthSquared() > 1e-6f ? Vector3.Normalize(outward) : Vector3.UnitZ;
    }

    /// <summary>Draws a row together to one point.</summary>
    public void Close(int row)
    {
        Vector3 pole = Mean(row);
        for (int i = 0; i < columns; i++)
            this[row, i] = pole;
    }

    /// <summary>Appends the sheet's outside to a mesh.</summary>
    /// <param name="mesh">Receives vertices and triangles.</param>
    /// <param name="uv">Texture coordinates of a row and column.</param>
    /// <param name="colour">Colour of a row and column.</param>
    /// <param name="step">1 for every row and column; 2 for every second one, where both counts are odd.</param>
    public void AddTo(MeshBuilder mesh, Func<int, int, Vector2> uv, Func<int, int, Vector4> colour, int step = 1)
    {
        int first = mesh.VertexCount;
        for (int j = 0; j < rows; j += step)
        {
            for (int i = 0; i < columns; i += step)
                mesh.Vertex(this[j, i], Normal(j, i), uv(j, i), colour(j, i));
        }

        Stitch(mesh, first, (columns - 1) / step + 1, (rows - 1) / step + 1);
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

        Stitch(mesh, first, columns, rows);
    }

    private Vector3 Mean(int row)
    {
        Vector3 sum = Vector3.Zero;
        for (int i = 0; i < columns; i++)
            sum += this[row, i];
        return sum / columns;
    }

    private static void Stitch(MeshBuilder mesh, int first, int across, int down)
    {
        for (int j = 0; j + 1 < down; j++)
        {
            for (int i = 0; i + 1 < across; i++)
            {
                int at = first + j * across + i;
                mesh.Triangle(at, at + across, at + across + 1);
                mesh.Triangle(at, at + across + 1, at + 1);
            }
        }
    }
}
