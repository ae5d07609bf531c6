using System.Text.Json;
using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>What <c>astro service call</c> and <c>astro action send_goal</c> are to send: <c>[TYPE] JSON</c>.</summary>
/// <param name="Type">The name of the service's or action's type; null leaves it to the graph.</param>
/// <param name="Message">The request or goal.</param>
internal sealed record Request(string? Type, JsonElement Message)
{
    /// <exception cref="FormatException">The last word is no JSON.</exception>
    public static Request Parse(IReadOnlyList<string> words)
    {
        try
        {
            using var json = JsonDocument.Parse(words[^1]);
            return new Request(words.Count > 1 ? words[0] : null, json.RootElement.Clone());
        }
        catch (JsonException error)
        {
            throw new FormatException($"expected JSON, got '{words[^1]}': {error.Message}", error);
        }
    }

    /// <summary>Makes sure that it can be sent, before anybody is asked to take it.</summary>
    /// <exception cref="FormatException">It is no such message; the wrong field is named.</exception>
    public void Check(MessageCodec codec)
    {
        try
        {
            _ = codec.Serialize(Message);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{codec.TypeName}: {error.Message}", error);
        }
    }
}
