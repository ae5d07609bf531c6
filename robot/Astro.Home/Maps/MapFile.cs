namespace Astro.Home;

/// <summary>
/// Reads maps as Nav2's map server does: a YAML file that names a PGM image and says what its grey levels mean.
/// </summary>
/// <remarks>
/// Source: nav2_map_server, <c>map_io.cpp</c>. A pixel's occupancy is 1 - shade (the shade itself when <c>negate</c>),
/// compared with both thresholds; the image's top row is the grid's last. Intermediate occupancies of the modes
/// <c>scale</c> and <c>raw</c> are free below 100, as Nav2's static layer takes them with its default lethal threshold.
/// Fields that the map server does not know are ignored, as it does.
/// </remarks>
public static class MapFile
{
    /// <summary>Loads a map.</summary>
    /// <param name="path">The YAML file; its <c>image</c> is relative to it.</param>
    /// <exception cref="MapFormatException">A field or the image is not as expected.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static OccupancyGrid Load(string path)
    {
        var fields = YamlFields.Load(path, message => new MapFormatException(message));
        string image = fields.Text("image");
        double resolution = fields.Number("resolution", 1e-3, 10);
        double[] origin = fields.Numbers("origin", 3);
        bool negate = fields.Flag("negate");
        double occupied = fields.Number("occupied_thresh", 0, 1);
        double free = fields.Number("free_thresh", 0, 1);
        var mode = fields.Has("mode") ? fields.Choice<MapMode>("mode") : MapMode.Trinary;

        var pgm = Pgm.Load(Path.Combine(Path.GetDirectoryName(path) ?? "", image));
        var cells = new Occupancy[pgm.Shades.Length];
        for (int row = 0; row < pgm.Height; row++)
        {
            var shades = pgm.Shades.AsSpan(row * pgm.Width, pgm.Width);
            var target = cells.AsSpan((pgm.Height - 1 - row) * pgm.Width, pgm.Width);
            for (int x = 0; x < shades.Length; x++)
                target[x] = Classify(shades[x], mode, negate, occupied, free);
        }

        return new(pgm.Width, pgm.Height, resolution, new(origin[0], origin[1], origin[2]), cells);
    }

    private static Occupancy Classify(float shade, MapMode mode, bool negate, double occupied, double free)
    {
        if (mode == MapMode.Raw)
        {
            double percent = Math.Round(shade * 255.0, MidpointRounding.AwayFromZero);
            return percent > 100 ? Occupancy.Unknown : percent < 100 ? Occupancy.Free : Occupancy.Occupied;
        }

        double occupancy = negate ? shade : 1.0 - shade;
        if (occupancy > occupied)
            return Occupancy.Occupied;
        if (occupancy < free)
            return Occupancy.Free;
        if (mode == MapMode.Trinary)
            return Occupancy.Unknown;
        return Math.Round((occupancy - free) / (occupied - free) * 100.0) < 100 ? Occupancy.Free : Occupancy.Occupied;
    }
}
