namespace Astro.Simulation.Generation;

/// <summary>A gap in the wall between two rooms.</summary>
/// <param name="First">The room on one side.</param>
/// <param name="Second">The room on the other side.</param>
/// <param name="Gap">The cells that are open: two across the wall, the door's width along it.</param>
internal sealed record Opening(RoomUse First, RoomUse Second, CellBox Gap)
{
    /// <summary>Width of an ordinary door.</summary>
    public static readonly int Door = Cells.Of(0.9);

    // Between a door and the corner of a room, in cells from the middle of the corner's wall.
    private const int Jamb = 3;

    /// <summary>Cuts a gap into the edge that two rooms share.</summary>
    /// <param name="a">A part of one room.</param>
    /// <param name="b">A part of the other.</param>
    /// <param name="width">Wanted width in cells; an ordinary door at least.</param>
    /// <param name="along">Where along the shared edge, 0 to 1.</param>
    /// <returns>The gap; null where no door fits.</returns>
    public static CellBox? Between(CellBox a, CellBox b, int width, double along)
    {
        var edge = a.Within(b);
        bool upright = edge.Width == 0;
        if (upright == (edge.Height == 0))
            return null;
        int room = (upright ? edge.Height : edge.Width) - 2 * Jamb;
        if (room < Door)
            return null;
        width = Math.Clamp(width, Door, room);
        int from = Jamb + (int)Math.Round(along * (room - width));
        return upright
            ? new(edge.Left - 1, edge.Bottom + from, edge.Left + 1, edge.Bottom + from + width)
            : new(edge.Left + from, edge.Bottom - 1, edge.Left + from + width, edge.Bottom + 1);
    }
}
