namespace Astro.Home;

/// <summary>A simple polygon on the floor, closed by its last edge; either winding.</summary>
public sealed class Polygon
{
    private readonly Point2[] _vertices;

    /// <summary>Makes a polygon of at least three corners (m).</summary>
    /// <exception cref="ArgumentException">There are fewer than three.</exception>
    public Polygon(IEnumerable<Point2> vertices)
    {
        _vertices = [.. vertices];
        if (_vertices.Length < 3)
            throw new ArgumentException("A polygon has at least three corners.", nameof(vertices));
    }

    /// <summary>The corners in order (m).</summary>
    public IReadOnlyList<Point2> Vertices => _vertices;

    /// <summary>The least and the greatest coordinates of its corners (m).</summary>
    public (Point2 Min, Point2 Max) Bounds => (
        new(_vertices.Min(corner => corner.X), _vertices.Min(corner => corner.Y)),
        new(_vertices.Max(corner => corner.X), _vertices.Max(corner => corner.Y)));

    /// <summary>The enclosed area (m²), by the shoelace formula.</summary>
    public double Area
    {
        get
        {
            double twice = 0;
            for (int i = 0, j = _vertices.Length - 1; i < _vertices.Length; j = i++)
                twice += _vertices[j].X * _vertices[i].Y - _vertices[i].X * _vertices[j].Y;
            return Math.Abs(twice) / 2;
        }
    }

    /// <summary>Whether the point lies inside, by crossing parity; a shared edge belongs to one side only.</summary>
    public bool Contains(Point2 point)
    {
        bool inside = false;
        for (int i = 0, j = _vertices.Length - 1; i < _vertices.Length; j = i++)
        {
            Point2 a = _vertices[i], b = _vertices[j];
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y))
                inside = !inside;
        }

        return inside;
    }
}
