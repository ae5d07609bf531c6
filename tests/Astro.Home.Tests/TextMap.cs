namespace Astro.Home.Tests;

/// <summary>Maps drawn as text, top row first: '#' occupied, '?' unknown, anything else free.</summary>
internal static class TextMap
{
    public static OccupancyGrid Parse(double resolution, params string[] rows)
    {
        int width = rows[0].Length;
        var cells = new Occupancy[width * rows.Length];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = rows[rows.Length - 1 - i / width][i % width] switch
            {
                '#' => Occupancy.Occupied,
                '?' => Occupancy.Unknown,
                _ => Occupancy.Free,
            };
        return new(width, rows.Length, resolution, default, cells);
    }

    /// <summary>A grid in which each cell is occupied with the given chance.</summary>
    public static OccupancyGrid Random(int seed, int width, int height, double chance, double resolution = 0.05)
    {
        var random = new Random(seed);
        var cells = new Occupancy[width * height];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = random.NextDouble() < chance ? Occupancy.Occupied : Occupancy.Free;
        return new(width, height, resolution, default, cells);
    }
}
