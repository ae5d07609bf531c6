namespace Astro.Ros.Tests.Parameters;

internal sealed class ParameterOverridesTests : GraphFixture
{
    [Test]
    public void Every_type_is_read_from_a_file()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "types.yaml");
        File.WriteAllText(path, """
            # what ROS 2's own reader accepts
            /**:
              ros__parameters:
                flag: yes
                count: -3
                mask: 0xff
                rate: 1.5e1
                far: .inf
                text: hello world
                quoted: "15"
                flags: [true, false]
                counts: [1, 2]
                rates: [0.5, 1.0]
                names: [a, "b"]
                none: []
                nested:
                  deeper:
                    leaf: 7
            """);
        var node = Make(ParameterOverrides.Load(path));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(node.Parameters.Declare("flag", false).Value, Is.True);
            Assert.That(node.Parameters.Declare("count", 0L).Value, Is.EqualTo(-3));
            Assert.That(node.Parameters.Declare("mask", 0L).Value, Is.EqualTo(255));
            Assert.That(node.Parameters.Declare("rate", 0.0).Value, Is.EqualTo(15.0));
            Assert.That(node.Parameters.Declare("far", 0.0).Value, Is.EqualTo(double.PositiveInfinity));
            Assert.That(node.Parameters.Declare("text", "").Value, Is.EqualTo("hello world"));
            Assert.That(node.Parameters.Declare("quoted", "").Value, Is.EqualTo("15"));
            Assert.That(node.Parameters.Declare<bool[]>("flags", []).Value, Is.EqualTo(new[] { true, false }));
            Assert.That(node.Parameters.Declare<long[]>("counts", []).Value, Is.EqualTo(new[] { 1L, 2L }));
            Assert.That(node.Parameters.Declare<double[]>("rates", []).Value, Is.EqualTo(new[] { 0.5, 1.0 }));
            Assert.That(node.Parameters.Declare<string[]>("names", []).Value, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(node.Parameters.Declare("none", new[] { 1.0 }).Value, Is.Empty);
            Assert.That(node.Parameters.Declare("nested.deeper.leaf", 0L).Value, Is.EqualTo(7));
            Assert.That(node.Parameters.Declare("absent", 4L).Value, Is.EqualTo(4));
        }
    }

    [TestCase("/**", true)]
    [TestCase("/*", false)]
    [TestCase("/*/perception", true)]
    [TestCase("/**/perception", true)]
    [TestCase("/robot1/*", true)]
    [TestCase("robot1/perception", true)]
    [TestCase("/robot1/perception", true)]
    [TestCase("/robot1", false)]
    [TestCase("perception", false)]
    [TestCase("/robot1/perception/**", true)]
    [TestCase("/robot1/perception/*", false)]
    [TestCase("/robot2/**", false)]
    public void A_section_is_for_the_nodes_that_its_name_matches(string pattern, bool matches)
    {
        var overrides = ParameterOverrides.Parse("f.yaml", $"{pattern}:\n  ros__parameters:\n    a: 1\n");
        var node = Graph.CreateNode("perception", new NodeOptions { Namespace = "/robot1", Parameters = overrides });
        Assert.That(node.Parameters.Declare("a", 0L).Value, Is.EqualTo(matches ? 1 : 0));
    }

    [Test]
    public void Namespaces_may_be_nested_and_the_last_value_counts()
    {
        var overrides = ParameterOverrides.Parse("f.yaml", """
            robot1:
              perception:
                ros__parameters: {a: 1, b: 1}
            /**:
              ros__parameters: {b: 2}
            """).With("c", "3").With("c", "4", "/other");
        var node = Graph.CreateNode("perception", new NodeOptions { Namespace = "/robot1", Parameters = overrides });
        Assert.That(new[] { "a", "b", "c" }.Select(name => node.Parameters.Declare(name, 0L).Value),
            Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [TestCase("a: 1", "f.yaml:1: /a: expected ros__parameters")]
    [TestCase("ros__parameters:\n  a: 1", "f.yaml:1: expected a node name above ros__parameters")]
    [TestCase("just text", "f.yaml:1: expected node names")]
    [TestCase("n:\n  ros__parameters:\n    a: [1, x]", "f.yaml:3: /n: a: expected array elements of one type")]
    [TestCase("n:\n  ros__parameters:\n    a: [[1]]", "f.yaml:3: /n: a: expected array elements of one type")]
    [TestCase("n:\n  ros__parameters:\n    a:", "f.yaml:3: /n: a: expected a value")]
    [TestCase("n:\n  ros__parameters:\n    a: 1\n    a: 2", "f.yaml:4: /n: a: given twice")]
    [TestCase("n:\n  ros__parameters: 5", "f.yaml:2: /n: expected parameter names and values")]
    [TestCase("n:\n  ros__parameters:\n    a: &x 1\n    b: *x", "f.yaml:4: /n: b: expected a value")]
    [TestCase("n:\n  ros__parameters:\n    a: 'open", "malformed YAML")]
    [TestCase("n:\n  ros__parameters:\n    a: \"x\\0\"", "f.yaml:3: /n: a: expected text without U+0000")]
    [TestCase("n:\n  ros__parameters:\n    a: [b, \"\\0\"]", "f.yaml:3: /n: a: expected text without U+0000")]
    [TestCase("n:\n  ros__parameters:\n    \"a\\0\": 1", "f.yaml:3: /n: expected text without U+0000")]
    [TestCase("n: [", "f.yaml:")]
    [TestCase("- n", "f.yaml:1: malformed YAML")]
    public void What_is_wrong_with_a_file_is_said_in_one_line(string yaml, string message) =>
        Assert.That(() => ParameterOverrides.Parse("f.yaml", yaml),
            Throws.TypeOf<ParameterException>().With.Message.Contains(message).And.Message.Not.Contains("\n"));

    [Test]
    public void Nesting_has_a_limit()
    {
        var yaml = string.Concat(Enumerable.Repeat("{a: ", 100_000));
        Assert.That(() => ParameterOverrides.Parse("f.yaml", yaml), Throws.TypeOf<ParameterException>());
    }

    [TestCase("")]
    [TestCase("# nothing")]
    [TestCase("---")]
    [TestCase("/n:\n  ros__parameters:")]
    public void An_empty_file_overrides_nothing(string yaml) =>
        Assert.That(ParameterOverrides.Parse("f.yaml", yaml).Undeclared, Is.Empty);

    [Test]
    public void A_file_that_is_not_there_is_an_IO_error() =>
        Assert.That(() => ParameterOverrides.Load("/no/such/file.yaml"), Throws.InstanceOf<IOException>());

    [Test]
    public void What_no_node_declares_is_known_afterwards()
    {
        var overrides = ParameterOverrides.Parse("f.yaml", """
            /**:
              ros__parameters:
                rate: 1.0
                rat: 2.0
            /nobody:
              ros__parameters:
                rate: 3.0
            """);
        Make(overrides).Parameters.Declare("rate", 0.0);
        Assert.That(overrides.Undeclared, Is.EqualTo(new[] { "f.yaml:4: /**: rat", "f.yaml:7: /nobody: rate" }));
    }

    [Test]
    public void Of_what_a_node_does_not_declare_only_what_was_meant_for_it_is_its_own()
    {
        var overrides = ParameterOverrides.Parse("f.yaml", """
            /**:
              ros__parameters:
                rat: 2.0
            /n:
              ros__parameters:
                rote: 3.0
            """).With("rut", "4.0").With("rite", "5.0", "/other");
        Assert.That(overrides.UndeclaredOf("/n"),
            Is.EqualTo(new[] { "f.yaml:6: /n: rote", "command line:1: /**: rut" }));
    }

    private INode Make(ParameterOverrides overrides) =>
        Graph.CreateNode("n", new NodeOptions { Parameters = overrides });
}
