using System.Text.Json;

namespace Astro.Ros.Tests;

/// <summary>A message of another type than <see cref="Number"/>.</summary>
internal sealed class Text : IMessage<Text>
{
    public static string TypeName => "test_msgs/msg/Text";

    public void ReadCdr(ref CdrReader reader) => throw new NotSupportedException();

    public static Text ReadJson(JsonElement json) => throw new NotSupportedException();

    public void WriteCdr(ref CdrWriter writer) => throw new NotSupportedException();

    public void WriteJson(Utf8JsonWriter writer) => throw new NotSupportedException();
}
