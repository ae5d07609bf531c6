using System.Collections;
using System.Reflection;
using Astro.Messages.RclInterfaces;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>Messages with arbitrary field values, among them the extreme ones, from a seed.</summary>
internal sealed class ArbitraryMessage(int seed, bool forJson = false)
{
    private static readonly double[] Floats =
        [0, -0.0, 1, -1.5, 0.1, double.Epsilon, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity];
    private static readonly string[] Texts =
        ["", "a", "map", "naïve", "日本語", "😀", "tab\tquote\"backslash\\", "1234567"];
    private readonly Random _random = new(seed);

    public T Next<T>() where T : class, new() => (T)Fill(new T());

    /// <summary>All field values as text, to compare messages by.</summary>
    public static string Describe(object? value) => value switch
    {
        float number => BitConverter.SingleToUInt32Bits(number).ToString("x8"),
        double number => BitConverter.DoubleToUInt64Bits(number).ToString("x16"),
        string text => $"'{text}'",
        Time time => $"{time.Nanoseconds} ns",
        TimeSpan span => $"{span.Ticks} ticks",
        IEnumerable items => $"[{string.Join(",", items.Cast<object?>().Select(Describe))}]",
        null or ValueType => $"{value}",
        _ => $"{{{string.Join(";", Fields(value.GetType()).Select(field => Describe(field, value)))}}}",
    };

    private static string Describe(PropertyInfo field, object message) =>
        $"{field.Name}={Describe(field.GetValue(message))}";

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private object Fill(object message)
    {
        foreach (var field in Fields(message.GetType()))
            field.SetValue(message, field.PropertyType.IsArray ? Items(field, message) : Value(field.PropertyType));
        return message;
    }

    /// <summary>An array of fixed size is never empty by default, so its length tells it from a sequence.</summary>
    private Array Items(PropertyInfo field, object message)
    {
        var size = ((Array)field.GetValue(message)!).Length;
        var bound = message is ParameterDescriptor ? 1 : 4;
        var type = field.PropertyType.GetElementType()!;
        var items = Array.CreateInstance(type, size > 0 ? size : _random.Next(bound + 1));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(type), i);
        return items;
    }

    private object Value(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => _random.Next(2) == 1,
        TypeCode.Byte => (byte)_random.Next(),
        TypeCode.SByte => (sbyte)_random.Next(),
        TypeCode.Int16 => (short)_random.Next(),
        TypeCode.UInt16 => (ushort)_random.Next(),
        TypeCode.Int32 => (int)Bits(),
        TypeCode.UInt32 => (uint)Bits(),
        TypeCode.Int64 => Bits(),
        TypeCode.UInt64 => (ulong)Bits(),
        TypeCode.Single => (float)Float(float.MaxValue),
        TypeCode.Double => Float(double.MaxValue),
        TypeCode.String => Texts[_random.Next(Texts.Length)] + Texts[_random.Next(Texts.Length)],
        _ when type == typeof(Time) => Time.FromParts((int)Bits(), (uint)_random.Next(1_000_000_000)),
        _ when type == typeof(TimeSpan) =>
            new TimeSpan((int)Bits() * TimeSpan.TicksPerSecond + _random.Next(10_000_000)),
        _ => Fill(Activator.CreateInstance(type)!),
    };

    private long Bits() => _random.Next(4) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        _ => _random.NextInt64(long.MinValue, long.MaxValue),
    };

    /// <summary>JSON holds no infinity: it comes back as NaN.</summary>
    private double Float(double largest)
    {
        var value = _random.Next(2) == 0 ? _random.NextDouble() * 2000 - 1000 : Floats[_random.Next(Floats.Length)];
        return !forJson ? value : double.IsInfinity(value) ? double.NaN : Math.Clamp(value, -largest, largest);
    }
}
