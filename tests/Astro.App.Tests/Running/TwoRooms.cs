using System.Globalization;
using System.Text;

namespace Astro.App.Tests;

/// <summary>
/// A small world on disk: two rooms of 3 m by 4 m with a door between them. Everybody is in one of them, and the robot
/// starts in the other with its back to the door: a short search, but a search.
/// </summary>
internal static class TwoRooms
{
    private const double Resolution = 0.05;
    private const int Width = 124;
    private const int Height = 84;

    private const string Map = """
        image: map.pgm
        resolution: 0.05
        origin: [-0.1, -0.1, 0.0]
        negate: 0
        occupied_thresh: 0.65
        free_thresh: 0.196

        """;

    private const string Home = """
        name: two rooms
        map: map.yaml
        rooms:
          - id: here
            name: Here
            kind: living_room
            polygon: [[0.0, 0.0], [3.0, 0.0], [3.0, 4.0], [0.0, 4.0]]
            light: 0.9
          - id: there
            name: There
            kind: study
            polygon: [[3.0, 0.0], [6.0, 0.0], [6.0, 4.0], [3.0, 4.0]]
            light: 0.9
        doors:
          - { between: [here, there], position: [3.0, 2.0], width: 1.0 }
        dock: [0.8, 2.0, 3.1416]

        """;

    private const string World = """
        home: home.yaml
        start: [0.8, 2.0, 3.1416]
        furniture: []
        spots:
          - { pose: [5.2, 2.0, 3.1416], posture: standing, weight: 1 }
          - { pose: [5.2, 3.2, 3.1416], posture: standing, weight: 1 }
        people: []

        """;

    /// <summary>Writes map.pgm, map.yaml, home.yaml and world.yaml.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="file">Which of the YAML files to spoil, if any.</param>
    /// <param name="from">What of it to replace.</param>
    /// <param name="by">By what.</param>
    /// <returns>The path of world.yaml.</returns>
    public static string Write(ScratchFolder folder, string file = "", string from = "", string by = "")
    {
        folder.Write("map.pgm", Pgm(missing: 0));
        foreach (var (name, text) in new[] { ("map.yaml", Map), ("home.yaml", Home), ("world.yaml", World) })
        {
            if (name == file)
                Assert.That(text, Does.Contain(from), "nothing to spoil");
            folder.Write(name, name == file ? text.Replace(from, by, StringComparison.Ordinal) : text);
        }
        return folder.At("world.yaml");
    }

    /// <summary>The map's image, cut short by some pixels.</summary>
    public static byte[] Pgm(int missing)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n");
        var image = new byte[header.Length + Width * Height - missing];
        Encoding.ASCII.GetBytes(header, image);
        for (var i = header.Length; i < image.Length; i++)
            image[i] = IsFloor((i - header.Length) % Width, (i - header.Length) / Width) ? (byte)254 : (byte)0;
        return image;
    }

    private static bool IsFloor(int column, int row)
    {
        var x = (column + 0.5) * Resolution - 0.1;
        var y = (row + 0.5) * Resolution - 0.1;
        var isDoor = Math.Abs(y - 2.0) < 0.5;
        return x is > 0 and < 6 && y is > 0 and < 4 && (isDoor || Math.Abs(x - 3.0) > 0.05);
    }
}
