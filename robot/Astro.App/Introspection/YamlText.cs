using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Astro.App.Introspection;

/// <summary>A message as people type it: YAML, of which JSON is a part.</summary>
internal static class YamlText
{
    // As deep as JSON may be.
    private const int MaxDepth = 64;

    /// <summary>Reads it; nothing at all is a message with its defaults.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static JsonElement Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Convert(text);
        }
    }

    private static JsonElement Convert(string text)
    {
        using var buffer = new MemoryStream();
        try
        {
            using (var json = new Utf8JsonWriter(buffer))
            {
                var yaml = new Parser(new StringReader(text));
                yaml.Consume<StreamStart>();
                if (yaml.TryConsume<StreamEnd>(out _))
                    return JsonElement.Parse("{}");
                yaml.Consume<DocumentStart>();
                Copy(yaml, json);
                yaml.Consume<DocumentEnd>();
                yaml.Consume<StreamEnd>();
            }
            return JsonElement.Parse(buffer.ToArray());
        }
        // Of what is no JSON as JSON, such as half a surrogate pair, the writer says so by its arguments.
        catch (Exception error) when (error is YamlException or JsonException or ArgumentException)
        {
            throw new FormatException($"expected YAML or JSON, got '{text}': {error.Message}", error);
        }
    }

    private static void Copy(Parser yaml, Utf8JsonWriter json)
    {
        if (json.CurrentDepth >= MaxDepth)
            throw new YamlException($"nested more than {MaxDepth} levels deep");
        if (yaml.TryConsume<Scalar>(out var scalar))
        {
            Write(scalar, json);
        }
        else if (yaml.TryConsume<SequenceStart>(out _))
        {
            json.WriteStartArray();
            while (!yaml.TryConsume<SequenceEnd>(out _))
                Copy(yaml, json);
            json.WriteEndArray();
        }
        else if (yaml.TryConsume<MappingStart>(out _))
        {
            json.WriteStartObject();
            while (!yaml.TryConsume<MappingEnd>(out _))
            {
                json.WritePropertyName(yaml.Consume<Scalar>().Value);
                Copy(yaml, json);
            }
            json.WriteEndObject();
        }
        else
        {
            throw new YamlException("aliases are not understood");
        }
    }

    private static void Write(Scalar scalar, Utf8JsonWriter json)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
            json.WriteStringValue(text);
        else if (text is "" or "~" or "null" or ".nan" or ".NaN" or ".NAN")
            json.WriteNullValue();
        else if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            json.WriteBooleanValue(text[0] is 't' or 'T');
        else if (IsNumber(text, out var number))
            json.WriteRawValue(number);
        else
            json.WriteStringValue(text);
    }

    /// <summary>Whether it is a number in YAML, and the same in JSON, which knows neither 1. nor .5 nor +1.</summary>
    private static bool IsNumber(string text, out string number)
    {
        number = "";
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            number = string.Create(CultureInfo.InvariantCulture, $"{integer}");
        else if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var large))
            number = string.Create(CultureInfo.InvariantCulture, $"{large}");
        else if (text.All(static c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && double.IsFinite(real))
            number = real.ToString("R", CultureInfo.InvariantCulture);
        return number.Length > 0;
    }
}
