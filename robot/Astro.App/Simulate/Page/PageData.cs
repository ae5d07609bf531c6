using System.Globalization;
using System.Text.Json;
using Astro.Home;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>The rows, the homes and the paths of a run as the page's script reads them; lengths in centimetres, the y
/// axis pointing down as in SVG. No character of it ends a script element.</summary>
internal static class PageData
{
    /// <summary>Around the map's rooms (cm).</summary>
    private const int Margin = 40;

    /// <summary>Writes one JSON object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="worlds">The homes by the names that the rows call them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="trails">A line of JSON each row.</param>
    public static void Write(Stream output, IEnumerable<(string Name, World World)> worlds,
        IReadOnlyList<EpisodeRow> rows, IEnumerable<string> trails)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in EpisodeRow.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in rows)
            Write(json, row);
        json.WriteEndArray();
        json.WriteStartObject("worlds");
        foreach (var (name, world) in worlds)
        {
            json.WriteStartObject(name);
            Write(json, world);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("trails");
        foreach (var trail in trails)
            json.WriteRawValue(trail);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EpisodeRow row)
    {
        var fields = row.ToFields();
        json.WriteStartArray();
        for (var i = 0; i < fields.Length; i++)
        {
            if (EpisodeRow.IsText(i))
                json.WriteStringValue(fields[i]);
            else if (fields[i].Length == 0)
                json.WriteNullValue();
            else
                json.WriteRawValue(fields[i]);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, World world)
    {
        var corners = world.Home.Rooms.SelectMany(room => room.Polygon.Vertices).ToList();
        int left = Centimetres(corners.Min(corner => corner.X)), right = Centimetres(corners.Max(corner => corner.X));
        int low = Centimetres(corners.Min(corner => corner.Y)), high = Centimetres(corners.Max(corner => corner.Y));
        json.WriteStartArray("view");
        json.WriteNumberValue(left - Margin);
        json.WriteNumberValue(-high - Margin);
        json.WriteNumberValue(right - left + 2 * Margin);
        json.WriteNumberValue(high - low + 2 * Margin);
        json.WriteEndArray();
        json.WriteString("walls", WallOutline.Of(world.Home.Map));
        json.WriteStartArray("rooms");
        foreach (var room in world.Home.Rooms)
            Write(json, room);
        json.WriteEndArray();
        json.WriteStartArray("boxes");
        foreach (var box in world.Furniture)
            Write(json, box);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Room room)
    {
        var (min, max) = room.Polygon.Bounds;
        json.WriteStartObject();
        json.WriteString("name", room.Name);
        json.WriteString("points", Points(room.Polygon.Vertices));
        json.WriteNumber("x", Centimetres((min.X + max.X) / 2));
        json.WriteNumber("y", -Centimetres((min.Y + max.Y) / 2));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FurnitureBox box)
    {
        double x = box.Length / 2, y = box.Width / 2;
        Point2[] corners = [new(x, y), new(-x, y), new(-x, -y), new(x, -y)];
        json.WriteStartObject();
        json.WriteString("points", Points(corners.Select(box.Pose.Transform)));
        json.WriteString("colour", $"#{box.Colour.R:x2}{box.Colour.G:x2}{box.Colour.B:x2}");
        json.WriteEndObject();
    }

    private static string Points(IEnumerable<Point2> points) => string.Join(' ', points.Select(point =>
        string.Create(CultureInfo.InvariantCulture, $"{Centimetres(point.X)},{-Centimetres(point.Y)}")));

    private static int Centimetres(double metres) => (int)Math.Round(100 * metres);
}
