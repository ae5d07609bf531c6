using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Astro.Home;

namespace Astro.App.Simulate;

/// <summary>A trail as one line of JSON; lengths in whole centimetres, points as x, y, x, y.</summary>
internal static class TrailJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };

    public static string Line(int episode, Trail trail)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("episode", episode);
            json.WriteStartArray("path");
            foreach (var point in trail.Robot)
                Write(json, point);
            json.WriteEndArray();
            json.WriteStartArray("people");
            foreach (var (name, position) in trail.People)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                Write(json, position);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            if (trail.Found is { } found)
            {
                json.WriteStartArray("found");
                Write(json, found);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Point2 point)
    {
        json.WriteNumberValue((long)Math.Round(100 * point.X));
        json.WriteNumberValue((long)Math.Round(100 * point.Y));
    }
}
