using System.Text;

namespace Astro.Home;

/// <summary>Writes maps as Nav2's map server reads them: a YAML file and the PGM image that it names.</summary>
public static class MapWriter
{
    // The grey levels that Nav2's map saver writes, and the thresholds that tell them apart.
    private const byte Free = 254;
    private const byte Occupied = 0;
    private const byte Unknown = 205;

    /// <summary>Writes a map; <see cref="MapFile.Load"/> reads the same back.</summary>
    /// <param name="map">The map.</param>
    /// <param name="path">The YAML file; the image goes beside it, under the same name with <c>.pgm</c>.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Save(OccupancyGrid map, string path)
    {
        ArgumentNullException.ThrowIfNull(map);
        string image = Path.ChangeExtension(path, ".pgm");
        FileContent.WriteBytes(image, Image(map));
        FileContent.WriteText(path, $"""
            image: {YamlText.Scalar(Path.GetFileName(image))}
            mode: trinary
            resolution: {YamlText.Number(map.Resolution)}
            origin: {YamlText.Pose(map.Origin)}
            negate: 0
            occupied_thresh: 0.65
            free_thresh: 0.196

            """);
    }

    private static byte[] Image(OccupancyGrid map)
    {
        byte[] header = Encoding.ASCII.GetBytes($"P5\n{map.Width} {map.Height}\n255\n");
        byte[] image = new byte[header.Length + map.Cells.Length];
        header.CopyTo(image, 0);
        for (int i = 0; i < map.Cells.Length; i++)
        {
            // The image's top row is the grid's last.
            var (x, y) = map.CellAt(i);
            image[header.Length + (map.Height - 1 - y) * map.Width + x] = map.Cells[i] switch
            {
                Occupancy.Free => Free,
                Occupancy.Occupied => Occupied,
                _ => Unknown,
            };
        }

        return image;
    }
}
