using System.Text.Json;
using Astro.Ros;

namespace Astro.App.Introspection;

/// <summary>What <c>astro service call</c>, <c>astro action send_goal</c> and <c>astro topic pub</c> are to send:
/// <c>[TYPE] YAML</c>.</summary>
/// <param name="Type">The name of the type; null leaves it to the graph.</param>
/// <param name="Message">The request, goal or message.</param>
internal sealed record Request(string? Type, JsonElement Message)
{
    /// <exception cref="FormatException">The last word is no YAML.</exception>
    public static Request Parse(IReadOnlyList<string> words) =>
        new(words.Count > 1 ? words[0] : null, YamlText.Parse(words[^1]));

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
