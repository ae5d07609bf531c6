using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>A rectangle of whole cells; right and top are excluded.</summary>
internal readonly record struct CellBox(int Left, int Bottom, int Right, int Top)
{
    public int Width => Right - Left;

    public int Height => Top - Bottom;

    /// <summary>How many square metres it covers.</summary>
    public double Area => Width * Height * Cells.Size * Cells.Size;

    /// <summary>The longer side over the shorter one.</summary>
    public double Aspect => (double)Math.Max(Width, Height) / Math.Max(1, Math.Min(Width, Height));

    /// <summary>Its middle (m).</summary>
    public Point2 Centre => new(Cells.Metres((Left + Right) / 2.0), Cells.Metres((Bottom + Top) / 2.0));

    public bool Contains(int x, int y) => x >= Left && x < Right && y >= Bottom && y < Top;

    /// <summary>The same rectangle with every side so many cells further out.</summary>
    public CellBox Grown(int cells) => new(Left - cells, Bottom - cells, Right + cells, Top + cells);

    public CellBox Moved(int x, int y) => new(Left + x, Bottom + y, Right + x, Top + y);

    /// <summary>The part that it shares with another; no width or height if there is none.</summary>
    public CellBox Within(CellBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom),
        Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>The smallest rectangle around both.</summary>
    public CellBox Around(CellBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom),
        Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    /// <summary>Its image under one of the eight symmetries of the square, about the origin.</summary>
    /// <param name="symmetry">0 to 7: bit 0 mirrors x, bit 1 mirrors y, bit 2 swaps the axes.</param>
    public CellBox Turned(int symmetry)
    {
        var box = (symmetry & 1) == 0 ? this : new(-Right, Bottom, -Left, Top);
        box = (symmetry & 2) == 0 ? box : new(box.Left, -box.Top, box.Right, -box.Bottom);
        return (symmetry & 4) == 0 ? box : new(box.Bottom, box.Left, box.Top, box.Right);
    }
}
