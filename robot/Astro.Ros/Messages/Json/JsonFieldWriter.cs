using System.Text.Json;

namespace Astro.Ros;

/// <summary>What generated messages write JSON with, beyond what <see cref="Utf8JsonWriter"/> has.</summary>
public static class JsonFieldWriter
{
    /// <summary>Writes a number; NaN and the infinities, which JSON lacks, become null as rosbridge has it.</summary>
    public static void WriteFloatValue(this Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteNullValue();
    }

    /// <inheritdoc cref="WriteFloatValue(Utf8JsonWriter, float)"/>
    public static void WriteFloatValue(this Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteNullValue();
    }

    /// <summary>Writes <c>{"sec", "nanosec"}</c>.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public static void WriteTimeValue(this Utf8JsonWriter writer, Time value) =>
        WriteParts(writer, WireTime.Split(value, "time"));

    /// <summary>Writes <c>{"sec", "nanosec"}</c>; of a negative span only the seconds are negative.</summary>
    /// <exception cref="InvalidOperationException">The seconds do not fit into 32 bits.</exception>
    public static void WriteDurationValue(this Utf8JsonWriter writer, TimeSpan value) =>
        WriteParts(writer, WireTime.Split(value, "duration"));

    private static void WriteParts(Utf8JsonWriter writer, (int Seconds, uint Nanoseconds) parts)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sec"u8, parts.Seconds);
        writer.WriteNumber("nanosec"u8, parts.Nanoseconds);
        writer.WriteEndObject();
    }
}
