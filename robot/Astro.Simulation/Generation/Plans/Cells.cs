namespace Astro.Simulation.Generation;

/// <summary>The grid that homes are drawn on: walls, doors and furniture end on whole cells.</summary>
internal static class Cells
{
    /// <summary>Edge of a cell (m).</summary>
    public const double Size = 0.05;

    /// <summary>The nearest whole number of cells to a length (m).</summary>
    public static int Of(double metres) => (int)Math.Round(metres / Size, MidpointRounding.AwayFromZero);

    /// <summary>A length in metres, as exact as its two decimals are written.</summary>
    public static double Metres(double cells) => Math.Round(cells * Size, 4);
}
