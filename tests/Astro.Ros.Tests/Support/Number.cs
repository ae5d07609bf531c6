using System.Text.Json;

namespace Astro.Ros.Tests;

/// <summary>The smallest message.</summary>
internal sealed class Number : IMessage<Number>
{
    public static string TypeName => "test_msgs/msg/Number";

    public long Value { get; set; }

    public static ServiceType<Number, Number> Service { get; } = new("test_msgs/srv/Number");

    public static ActionType<Number, Number, Number> Action { get; } = new("test_msgs/action/Number");

    public static implicit operator Number(long value) => new() { Value = value };

    public void ReadCdr(ref CdrReader reader) => Value = reader.ReadInt64();

    public static Number ReadJson(JsonElement json) => throw new NotSupportedException();

    public void WriteCdr(ref CdrWriter writer) => writer.Write(Value);

    public void WriteJson(Utf8JsonWriter writer) => throw new NotSupportedException();
}
