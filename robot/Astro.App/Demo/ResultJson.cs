using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Astro.App.Demo;

/// <summary>A find_person result as one JSON object, its outcome by name; times are the simulation's.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(string person, int? seed, FindPersonAction.Result result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("person", person);
            if (seed is not null)
                json.WriteNumber("seed", seed.Value);
            json.WriteString("outcome", Outcome.Name(result.Outcome));
            json.WriteNumber("error_code", result.ErrorCode);
            json.WriteString("error_msg", result.ErrorMsg);
            WritePose(json, result);
            WriteSeconds(json, "time_to_find_s", result.TimeToFind);
            WriteSeconds(json, "total_time_s", result.TotalTime);
            json.WriteNumber("distance_m", Math.Round(result.Distance, 2));
            json.WriteStartArray("rooms");
            foreach (var room in result.Rooms)
                json.WriteStringValue(room);
            json.WriteEndArray();
            json.WriteString("reason", result.Reason);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WritePose(Utf8JsonWriter json, FindPersonAction.Result result)
    {
        if (result.PersonPose.Header.FrameId.Length == 0)
        {
            json.WriteNull("person_pose");
            return;
        }

        var pose = result.PersonPose.Pose;
        json.WriteStartObject("person_pose");
        json.WriteString("frame", result.PersonPose.Header.FrameId);
        json.WriteNumber("x", Math.Round(pose.Position.X, 2));
        json.WriteNumber("y", Math.Round(pose.Position.Y, 2));
        json.WriteNumber("yaw", Math.Round(2 * Math.Atan2(pose.Orientation.Z, pose.Orientation.W), 2));
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, string name, double seconds)
    {
        if (double.IsNaN(seconds))
            json.WriteNull(name);
        else
            json.WriteNumber(name, Math.Round(seconds, 1));
    }
}
