using System.Reflection;
using System.Text.Json;

namespace Astro.Ros.Generator.Tests;

/// <summary>Generated CDR and JSON code for constructs that the product's own definitions do not use.</summary>
public sealed class GeneratedFormsTests
{
    [Test]
    public void EveryConstructSurvivesBothForms()
    {
        dynamic message = Demo.New("Everything");
        message.ShortText = "né";
        message.Wide = "日本";
        message.ShortWide = "abc";
        message.Flags = new[] { true, false };
        message.Words = new[] { "one", "" };
        message.ShortWords = new[] { "é", "" };
        message.Wides = new[] { "", "x" };
        message.Stamp = Time.FromParts(3, 4);
        message.Spans = new[] { TimeSpan.FromTicks(-5), TimeSpan.FromHours(1) };
        message.Pair[1].X = -1.0;
        message.EverythingValue = 7;
        string json = Write(message);
        Assert.That(json, Does.Contain("""
            "short_words":["\u00E9",""]
            """));
        Assert.That(json, Does.Contain("""
            "pair":[{"x":2},{"x":-1}]
            """));
        Assert.That(Write(Call("ReadCdr", Call("WriteCdr", message))), Is.EqualTo(json));
        Assert.That(Write(Call("ReadJson", json)), Is.EqualTo(json));
    }

    [TestCase("ShortText", "abcdef", "ShortText: 6 bytes, at most 5 allowed")]
    [TestCase("ShortWide", "abcd", "ShortWide: 4 characters, at most 3 allowed")]
    [TestCase("Few", new[] { 1.0, 2, 3 }, "Few: 3 elements, at most 2 allowed")]
    [TestCase("Words", new[] { "" }, "Words: 1 elements, must be 2")]
    [TestCase("ShortWords", new[] { "a", "b", "c" }, "ShortWords: 3 elements, at most 2 allowed")]
    [TestCase("ShortWords", new[] { "a", "abc" }, "ShortWords[i]: 3 bytes, at most 2 allowed")]
    [TestCase("Flags", new[] { true }, "Flags: 1 elements, must be 2")]
    public void BoundsHoldOnWriting(string property, object value, string error)
    {
        var message = Demo.New("Everything");
        message.GetType().GetProperty(property)!.SetValue(message, value);
        Assert.That(() => Call("WriteCdr", message), Throws.InvalidOperationException.With.Message.EqualTo(error));
    }

    [TestCase("""{"short_text": "abcdef"}""", "short_text: expected at most 5 bytes of UTF-8, found 6")]
    [TestCase("""{"short_wide": "abcd"}""", "short_wide: expected at most 3 characters, found 4")]
    [TestCase("""{"few": [1, 2, 3]}""", "few: expected at most 2 elements, found 3")]
    [TestCase("""{"words": [""]}""", "words: expected 2 elements, found 1")]
    [TestCase("""{"short_words": ["", "abc"]}""", "short_words[1]: expected at most 2 bytes of UTF-8, found 3")]
    [TestCase("""{"pair": [{}, {"x": false}]}""", "pair[1].x: expected a float64 or null, found false")]
    public void BoundsHoldOnReadingJson(string json, string error) => Assert.That(
        () => Call("ReadJson", json), Throws.InstanceOf<JsonException>().With.Message.EqualTo(error));

    private static string Write(object message) => (string)Call("WriteJson", message);

    private static object Call(string method, object argument) => typeof(GeneratedFormsTests)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Demo.Class("Everything"))
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    private static byte[] WriteCdr<T>(T message) where T : class, IMessage<T>, new() => Cdr.Serialize(message);

    private static T ReadCdr<T>(byte[] payload) where T : class, IMessage<T>, new() => Cdr.Deserialize<T>(payload);

    private static string WriteJson<T>(T message) where T : class, IMessage<T>, new()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            message.WriteJson(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static T ReadJson<T>(string text) where T : class, IMessage<T>, new()
    {
        using var json = JsonDocument.Parse(text);
        return T.ReadJson(json.RootElement);
    }
}
