using System.Text;
using System.Text.Json;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>Messages to and from JSON text.</summary>
internal static class Json
{
    public static string Write<T>(T message) where T : class, IMessage<T>, new()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            message.WriteJson(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static T Read<T>(string text) where T : class, IMessage<T>, new()
    {
        using var json = JsonDocument.Parse(text);
        return T.ReadJson(json.RootElement);
    }
}
