using Astro.Ros;

namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ParameterTextTests
{
    [TestCase("1", null, "1")]
    [TestCase("1.50", null, "1.5")]
    [TestCase("2.0", null, "2.0")]
    [TestCase("True", null, "true")]
    [TestCase("a b", null, "'a b'")]
    [TestCase("'1'", null, "'1'")]
    [TestCase("", null, "''")]
    [TestCase("[1, 2]", null, "[1, 2]")]
    [TestCase("[a, 'b, c']", "yaml", "['a', 'b, c']")]
    [TestCase("[]", null, "[]")]
    [TestCase("007", "str", "'007'")]
    [TestCase("true", "str", "'true'")]
    [TestCase("it's", "str", "'it''s'")]
    [TestCase("", "str", "''")]
    [TestCase("[1]", "str", "'[1]'")]
    [TestCase("a\n\"b\"\\", "str", "\"a\\x0a\\\"b\\\"\\\\\"")]
    [TestCase("1", "float", "1.0")]
    [TestCase("-.inf", "float", "-.inf")]
    [TestCase("1", "bool", "true")]
    [TestCase("off", "bool", "false")]
    [TestCase("-7", "int", "-7")]
    [TestCase("['1', two]", "list_of_str", "['1', 'two']")]
    [TestCase("[1.0, 2.5]", "list_of_float", "[1.0, 2.5]")]
    [TestCase("[true, off]", "list_of_bool", "[true, false]")]
    [TestCase("[]", "list_of_int", "[]")]
    public void Is_written_as_what_is_meant(string text, string? type, string yaml) =>
        Assert.That(ParameterText.ToYaml(text, type), Is.EqualTo(yaml));

    [TestCase("007")]
    [TestCase("true")]
    [TestCase("it's \"x\": [1]")]
    [TestCase("a\nb\tc \u0001\\")]
    [TestCase("über")]
    public async Task A_node_reads_the_string_that_was_meant(string text)
    {
        var arguments = RosArguments.Parse(["--ros-args", "-p", $"p:={ParameterText.ToYaml(text, "str")}"]);
        await using var graph = InProcessGraph.Simulated();
        var node = graph.CreateNode("n", arguments.NodeOptions);
        Assert.That(node.Parameters.Declare("p", "").Value, Is.EqualTo(text));
    }

    [TestCase("x", "int", "expected a whole number, got 'x'")]
    [TestCase("1.5", "int", "expected a whole number, got '1.5'")]
    [TestCase("x", "float", "expected a number, got 'x'")]
    [TestCase("maybe", "bool", "expected true or false, got 'maybe'")]
    [TestCase("[1, 2]", "list_of_float", "expected a list as [1.0, 2.5], each with a decimal point, got '[1, 2]'")]
    [TestCase("1", "list_of_int", "expected a list of int, as [A, B], got '1'")]
    [TestCase("{a: 1}", null, "expected a boolean, a number, a string, or a list of one of them as YAML")]
    [TestCase("{}", null, "expected a boolean, a number, a string, or a list of one of them as YAML")]
    [TestCase("[1, a]", null, "expected a boolean, a number, a string, or a list of one of them as YAML")]
    [TestCase("a: b: c", null, "expected a boolean, a number, a string, or a list of one of them as YAML")]
    [TestCase("1", "list_of_all", "there is no type 'list_of_all'")]
    public void Says_what_was_expected(string text, string? type, string message) => Assert.That(
        () => ParameterText.ToYaml(text, type),
        Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

    [Test]
    public void A_list_between_separators_is_of_one_type()
    {
        Assert.That(ParameterText.ToYaml(["a", "1"], "list_of_str"), Is.EqualTo("['a', '1']"));
        Assert.That(() => ParameterText.ToYaml(["a", "1"], null), Throws.TypeOf<FormatException>());
        Assert.That(() => ParameterText.ToYaml(["a"], "str"),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("type str: expected list_of_str for a list"));
    }
}
