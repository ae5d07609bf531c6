using System.Text;

namespace Astro.Home;

/// <summary>Writes a home as <see cref="HomeFile"/> reads it.</summary>
public static class HomeWriter
{
    /// <summary>Writes a home, but not its map.</summary>
    /// <param name="home">The home.</param>
    /// <param name="path">The YAML file.</param>
    /// <param name="map">The map's YAML file, relative to it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(FloorPlan home, string path, string map)
    {
        ArgumentNullException.ThrowIfNull(home);
        FileContent.WriteText(path, Text(home, map));
    }

    /// <summary>What <see cref="Save"/> writes.</summary>
    internal static string Text(FloorPlan home, string map)
    {
        var text = new StringBuilder();
        Line("# What the robot may know of this home. Metres and radians in the frame `map`; light from 0 (dark) "
            + "to 1.");
        Line($"name: {YamlText.Scalar(home.Name)}");
        Line($"map: {YamlText.Scalar(map)}");
        Line("");
        Line("rooms:");
        foreach (var room in home.Rooms)
        {
            Line($"  - id: {YamlText.Scalar(room.Id)}");
            Line($"    name: {YamlText.Scalar(room.Name)}");
            Line($"    kind: {YamlFields.SnakeCase(room.Kind.ToString())}");
            Line($"    polygon: {YamlText.Polygon(room.Polygon)}");
            Line($"    light: {YamlText.Number(room.Light)}");
        }

        Line("");
        Line(home.Doors.Count == 0 ? "doors: []" : "doors:");
        foreach (var door in home.Doors)
        {
            Line($"  - {{ between: [{YamlText.Scalar(door.FirstRoom)}, {YamlText.Scalar(door.SecondRoom)}], "
                + $"position: {YamlText.Point(door.Position)}, width: {YamlText.Number(door.Width)} }}");
        }

        Line("");
        Line($"dock: {YamlText.Pose(home.Dock)}");
        if (home.KeepOut.Count > 0)
            Line("keep_out:");
        foreach (var area in home.KeepOut)
            Line($"  - {YamlText.Polygon(area)}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }
}
