using System.Text;
using System.Text.Json;

namespace Astro.Ros;

/// <content>Objects, strings, sequences and arrays.</content>
public static partial class JsonFieldReader
{
    /// <summary>The fields of a message's JSON object, in the order given.</summary>
    public static JsonElement.ObjectEnumerator Fields(JsonElement json, string typeName) =>
        json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject()
            : throw Wrong(json, "", $"an object ({typeName})");

    /// <summary>A field's name, with nothing that JSON allows and .NET's strings do not.</summary>
    public static string FieldName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new JsonFieldException("", "expected a field name in valid Unicode");
        }
    }

    /// <summary>The error for a field that the message does not have.</summary>
    public static JsonException Unknown(string field, string typeName) =>
        new JsonFieldException(field, $"no such field in {typeName}");

    /// <summary>Reads a nested message; an error names the whole path to the field.</summary>
    public static T ReadMessage<T>(JsonElement json, string field) where T : class, IMessage<T>, new()
    {
        try
        {
            return T.ReadJson(json);
        }
        catch (JsonFieldException error)
        {
            throw error.Under(field);
        }
    }

    /// <summary>Reads text without U+0000, which no ROS string can hold.</summary>
    public static string ReadString(JsonElement json, string field) => ReadString(json, field, int.MaxValue);

    /// <summary>Reads text without U+0000, of <paramref name="bound"/> UTF-8 bytes at most.</summary>
    public static string ReadString(JsonElement json, string field, int bound)
    {
        var text = ReadWString(json, field);
        if (text.Contains('\0'))
            throw new JsonFieldException(field, "expected a string without U+0000");
        return Encoding.UTF8.GetByteCount(text) is var length && length <= bound
            ? text
            : throw new JsonFieldException(field, $"expected at most {bound} bytes of UTF-8, found {length}");
    }

    /// <summary>Reads text.</summary>
    public static string ReadWString(JsonElement json, string field) => ReadWString(json, field, int.MaxValue);

    /// <summary>Reads text of <paramref name="bound"/> UTF-16 units at most.</summary>
    public static string ReadWString(JsonElement json, string field, int bound)
    {
        if (json.ValueKind != JsonValueKind.String)
            throw Wrong(json, field, "a string");
        string text;
        try
        {
            text = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonFieldException(field, "expected a string in valid Unicode");
        }
        return text.Length <= bound
            ? text
            : throw new JsonFieldException(field, $"expected at most {bound} characters, found {text.Length}");
    }

    /// <summary>Reads bytes from base64 or, as rosbridge does too, from an array of numbers.</summary>
    /// <param name="json">The value.</param>
    /// <param name="field">The field's name, for the error.</param>
    /// <param name="least">The fewest bytes.</param>
    /// <param name="most">The most bytes.</param>
    public static byte[] ReadBytes(JsonElement json, string field, int least = 0, int most = int.MaxValue)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return ReadArray(json, field, ReadByte, least, most);
        if (json.ValueKind != JsonValueKind.String || !json.TryGetBytesFromBase64(out var bytes))
            throw Wrong(json, field, "bytes in base64");
        CheckCount(bytes.Length, field, least, most);
        return bytes;
    }

    /// <summary>Reads an array, its elements with <paramref name="element"/>.</summary>
    /// <param name="json">The value.</param>
    /// <param name="field">The field's name, for the error.</param>
    /// <param name="element">Reads one element.</param>
    /// <param name="least">The fewest elements.</param>
    /// <param name="most">The most elements.</param>
    public static T[] ReadArray<T>(
        JsonElement json, string field, JsonFieldReader<T> element, int least = 0, int most = int.MaxValue)
    {
        if (json.ValueKind != JsonValueKind.Array)
            throw Wrong(json, field, "an array");
        var values = new T[json.GetArrayLength()];
        CheckCount(values.Length, field, least, most);
        var count = 0;
        foreach (var item in json.EnumerateArray())
        {
            try
            {
                values[count] = element(item, "");
            }
            catch (JsonFieldException error)
            {
                throw error.Under($"{field}[{count}]");
            }
            count++;
        }
        return values;
    }

    private static void CheckCount(int count, string field, int least, int most)
    {
        if (count >= least && count <= most)
            return;
        var expected = least == most ? $"{least}" : $"at most {most}";
        throw new JsonFieldException(field, $"expected {expected} elements, found {count}");
    }
}
