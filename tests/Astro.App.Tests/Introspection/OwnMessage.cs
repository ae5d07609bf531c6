using System.Text.Json;
using Astro.Ros;

namespace Astro.App.Tests.Introspection;

/// <summary>A message that <c>astro</c> has no definition of.</summary>
internal sealed class OwnMessage : IMessage<OwnMessage>
{
    public static string TypeName => "their_msgs/msg/Own";

    public void ReadCdr(ref CdrReader reader) => reader.ReadByte();

    public void WriteCdr(ref CdrWriter writer) => writer.Write((byte)7);

    public void WriteJson(Utf8JsonWriter writer) => throw new NotSupportedException();

    public static OwnMessage ReadJson(JsonElement json) => throw new NotSupportedException();
}
