using System.Text.Json;

namespace Astro.Ros;

/// <summary>Reads one value of a message's field from JSON.</summary>
/// <param name="json">The value.</param>
/// <param name="field">The field's name, for the error.</param>
/// <exception cref="JsonException">The value does not fit.</exception>
public delegate T JsonFieldReader<out T>(JsonElement json, string field);

/// <summary>What generated messages are read from JSON with; every method throws <see cref="JsonException"/>.</summary>
public static partial class JsonFieldReader
{
    /// <summary>Reads true or false.</summary>
    public static bool ReadBool(JsonElement json, string field) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(json, field, "true or false"),
    };

    /// <summary>Reads 0 to 255.</summary>
    public static byte ReadByte(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetByte(out var value) ? value : throw Wrong(json, field, "an integer, 0 to 255");

    /// <summary>Reads -128 to 127.</summary>
    public static sbyte ReadSByte(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetSByte(out var value) ? value : throw Wrong(json, field, "an integer, -128 to 127");

    /// <summary>Reads a 16-bit integer.</summary>
    public static short ReadInt16(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetInt16(out var value) ? value : throw Wrong(json, field, "an int16");

    /// <summary>Reads a 16-bit integer.</summary>
    public static ushort ReadUInt16(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetUInt16(out var value) ? value : throw Wrong(json, field, "a uint16");

    /// <summary>Reads a 32-bit integer.</summary>
    public static int ReadInt32(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetInt32(out var value) ? value : throw Wrong(json, field, "an int32");

    /// <summary>Reads a 32-bit integer.</summary>
    public static uint ReadUInt32(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetUInt32(out var value) ? value : throw Wrong(json, field, "a uint32");

    /// <summary>Reads a 64-bit integer.</summary>
    public static long ReadInt64(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetInt64(out var value) ? value : throw Wrong(json, field, "an int64");

    /// <summary>Reads a 64-bit integer.</summary>
    public static ulong ReadUInt64(JsonElement json, string field) =>
        IsNumber(json) && json.TryGetUInt64(out var value) ? value : throw Wrong(json, field, "a uint64");

    /// <summary>Reads a number, rounded to binary32; null is NaN.</summary>
    public static float ReadSingle(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Null ? float.NaN
        : IsNumber(json) && json.TryGetSingle(out var value) && float.IsFinite(value) ? value
        : throw Wrong(json, field, "a float32 or null");

    /// <summary>Reads a number, rounded to binary64; null is NaN.</summary>
    public static double ReadDouble(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Null ? double.NaN
        : IsNumber(json) && json.TryGetDouble(out var value) && double.IsFinite(value) ? value
        : throw Wrong(json, field, "a float64 or null");

    /// <summary>Reads <c>{"sec", "nanosec"}</c>, either of which may be absent.</summary>
    public static Time ReadTime(JsonElement json, string field)
    {
        var (seconds, nanoseconds) = ReadParts(json, field);
        return Time.FromParts(seconds, nanoseconds);
    }

    /// <summary>Reads <c>{"sec", "nanosec"}</c>, either of which may be absent; cut down to 100 ns.</summary>
    public static TimeSpan ReadDuration(JsonElement json, string field)
    {
        var (seconds, nanoseconds) = ReadParts(json, field);
        return WireTime.Duration(seconds, nanoseconds);
    }

    private static (int Seconds, uint Nanoseconds) ReadParts(JsonElement json, string field)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong(json, field, "an object with sec and nanosec");
        var parts = (Seconds: 0, Nanoseconds: 0u);
        foreach (var part in json.EnumerateObject())
        {
            if (part.NameEquals("sec"u8))
                parts.Seconds = ReadInt32(part.Value, $"{field}.sec");
            else if (part.NameEquals("nanosec"u8))
                parts.Nanoseconds = ReadUInt32(part.Value, $"{field}.nanosec");
            else
                throw new JsonFieldException($"{field}.{FieldName(part)}", "no such field in a time");
        }
        return parts;
    }

    private static bool IsNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number;

    private static JsonFieldException Wrong(JsonElement json, string field, string expected)
    {
        const int longest = 40;
        var found = json.GetRawText();
        return new(field, $"expected {expected}, found {(found.Length > longest ? found[..longest] + "…" : found)}");
    }
}
