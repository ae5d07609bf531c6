using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Astro.Ros;

/// <summary>Messages as lines of JSON.</summary>
internal static class JsonText
{
    // For people to read; what a terminal would obey, as control characters, is escaped all the same.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The message on one line.</summary>
    public static string Of<T>(T message) where T : class, IMessage<T>, new()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            message.WriteJson(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
