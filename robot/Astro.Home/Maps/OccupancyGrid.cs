namespace Astro.Home;

/// <summary>A map of the floor as square cells, row-major from the bottom row up, as
/// <c>nav_msgs/OccupancyGrid</c>.</summary>
public sealed class OccupancyGrid
{
    private readonly Occupancy[] _cells;

    /// <summary>Makes a grid that owns <paramref name="cells"/>.</summary>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="resolution">Edge of a cell (m), above zero.</param>
    /// <param name="origin">The outer corner of cell (0, 0) and the direction of the rows, in <c>map</c>.</param>
    /// <param name="cells">Width × height cells, bottom row first.</param>
    /// <exception cref="ArgumentException">A size is not positive or does not match the cells.</exception>
    public OccupancyGrid(int width, int height, double resolution, Pose2 origin, Occupancy[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        if (cells.Length != (long)width * height)
            throw new ArgumentException($"{width} x {height} cells expected, got {cells.Length}.", nameof(cells));
        (Width, Height, Resolution, Origin, _cells) = (width, height, resolution, origin, cells);
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Edge of a cell (m).</summary>
    public double Resolution { get; }

    /// <summary>The outer corner of cell (0, 0) and the direction of the rows, in <c>map</c>.</summary>
    public Pose2 Origin { get; }

    /// <summary>All cells, bottom row first.</summary>
    public ReadOnlySpan<Occupancy> Cells => _cells;

    /// <summary>The state of one cell; the cell must lie within the grid.</summary>
    public Occupancy this[Cell cell] => _cells[Index(cell)];

    /// <summary>The state of the cell that holds a point; <see cref="Occupancy.Unknown"/> outside the grid.</summary>
    public Occupancy At(Point2 point)
    {
        var cell = WorldToCell(point);
        return Contains(cell) ? _cells[cell.Y * Width + cell.X] : Occupancy.Unknown;
    }

    /// <summary>Whether the cell lies within the grid.</summary>
    public bool Contains(Cell cell) => (uint)cell.X < (uint)Width && (uint)cell.Y < (uint)Height;

    /// <summary>Whether the point lies within the grid.</summary>
    public bool Contains(Point2 point) => Contains(WorldToCell(point));

    /// <summary>The cell's position in <see cref="Cells"/> and in every array laid out like it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cell lies outside the grid.</exception>
    public int Index(Cell cell) => Contains(cell)
        ? cell.Y * Width + cell.X
        : throw new ArgumentOutOfRangeException(nameof(cell), cell, "The cell lies outside the grid.");

    /// <summary>The cell at a position in <see cref="Cells"/>.</summary>
    public Cell CellAt(int index) => new(index % Width, index / Width);

    /// <summary>The cell that a point in <c>map</c> falls into, possibly outside the grid.</summary>
    public Cell WorldToCell(Point2 point)
    {
        var local = Origin.InverseTransform(point);
        return new((int)Math.Floor(local.X / Resolution), (int)Math.Floor(local.Y / Resolution));
    }

    /// <summary>The centre of a cell, in <c>map</c>.</summary>
    public Point2 CellToWorld(Cell cell) =>
        Origin.Transform(new((cell.X + 0.5) * Resolution, (cell.Y + 0.5) * Resolution));
}
