using Astro.App.Introspection;

namespace Astro.App.Tests.Introspection;

public sealed class YamlTextTests
{
    [TestCase("{\"data\": \"\\u00fc\"}", """{"data": "\u00fc"}""")]
    [TestCase("data: hello", """{"data":"hello"}""")]
    [TestCase("{data: hello, n: -1, big: 18446744073709551615}",
        """{"data":"hello","n":-1,"big":18446744073709551615}""")]
    [TestCase("a: {b: [1, 2.50, 1e3, .5, +3]}", """{"a":{"b":[1,2.5,1000,0.5,3]}}""")]
    [TestCase("a: '1'\nb: \"true\"\nc: yes", """{"a":"1","b":"true","c":"yes"}""")]
    [TestCase("a: true\nb: False\nc: ~\nd: .nan\ne:", """{"a":true,"b":false,"c":null,"d":null,"e":null}""")]
    [TestCase("a:\n- x\n- y: z", """{"a":["x",{"y":"z"}]}""")]
    [TestCase("", "{}")]
    [TestCase("# nothing", "{}")]
    public void YamlAndJsonAreUnderstood(string text, string json) =>
        Assert.That(YamlText.Parse(text).GetRawText(), Is.EqualTo(json));

    [TestCase("{data: [}")]
    [TestCase("a: &x 1\nb: *x")]
    [TestCase("a: 1\n--- \nb: 2")]
    [TestCase("[1, 2]: 3")]
    public void WhatIsNeitherIsNamed(string text) => Assert.That(
        () => YamlText.Parse(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(
            $"expected YAML or JSON, got '{text}': "));

    [Test]
    public void WhatIsTooDeepIsNamed() => Assert.That(
        () => YamlText.Parse(new string('[', 1000)),
        Throws.TypeOf<FormatException>().With.Message.Contains("64 levels"));
}
