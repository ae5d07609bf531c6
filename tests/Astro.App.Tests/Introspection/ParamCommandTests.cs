using Astro.Ros;

namespace Astro.App.Tests.Introspection;

public sealed class ParamCommandTests : RobotFixture
{
    private const string Node = "/robot1/robot";

    private Parameter<double> _threshold = null!;
    private Parameter<string> _greeting = null!;

    [SetUp]
    public void Declare()
    {
        _threshold = Robot.Parameters.Declare("face.threshold", 0.4, "how like, as a cosine", min: 0, max: 1);
        _greeting = Robot.Parameters.Declare(
            "greeting", "hello", whyUnfit: text => text.Contains("bye") ? "expected a greeting" : null);
        Robot.Parameters.Declare("seed", 7L, readOnly: true);
        Robot.Parameters.Declare<long[]>("rooms", [1, 2]);
    }

    [Test]
    public async Task AreListedByName() =>
        await Says("  face.threshold\n  greeting\n  rooms\n  seed\n", "param", "list", Node);

    [Test]
    public async Task ThoseOfAllNodesAreListed()
    {
        Graph.CreateNode("other").Parameters.Declare("x", true);
        Graph.CreateNode("bare");
        await Says("/other:\n  x\n/robot1/robot:\n  face.threshold\n  greeting\n  rooms\n  seed\n",
            "param", "list", "--spin-time", "3");
    }

    [TestCase("face.threshold", "Double value is: 0.4", "0.4")]
    [TestCase("greeting", "String value is: hello", "hello")]
    [TestCase("seed", "Integer value is: 7", "7")]
    [TestCase("rooms", "Integer values are: [1, 2]", "[1, 2]")]
    public async Task AValueIsShown(string name, string line, string value)
    {
        await Says(line + "\n", "param", "get", Node, name);
        await Says(value + "\n", "param", "get", Node, name, "--hide-type");
    }

    [TestCase("0.75", 0.75)]
    [TestCase("1", 1)]
    public async Task ANumberIsSet(string text, double value)
    {
        await Says("Set parameter successful\n", "param", "set", Node, "face.threshold", text);
        Assert.That(_threshold.Value, Is.EqualTo(value));
    }

    [TestCase("good morning")]
    [TestCase("7")]
    [TestCase("see: [you")]
    [TestCase("")]
    public async Task ATextIsSet(string text)
    {
        await Says("Set parameter successful\n", "param", "set", Node, "greeting", text);
        Assert.That(_greeting.Value, Is.EqualTo(text));
    }

    [TestCase("face.threshold", "1.5", "face.threshold: expected 0.0 to 1.0, found 1.5")]
    [TestCase("face.threshold", "-1", "face.threshold: expected 0.0 to 1.0, found -1.0")]
    [TestCase("greeting", "goodbye", "greeting: expected a greeting")]
    [TestCase("seed", "8", "seed: read-only: it keeps the value that it was declared with")]
    [TestCase("sead", "8", "sead: not declared")]
    public async Task WhatTheNodeRefusesIsNotSet(string name, string value, string reason) =>
        Fails(await RunAsync("param", "set", Node, name, value), $"{Node}: {reason}");

    [TestCase("face.threshold", "high", "expected a value of type double, got 'high' (string)")]
    [TestCase("rooms", "1", "expected a value of type integer array, got '1' (integer)")]
    [TestCase("seed", "{a: 1}", "expected a value")]
    public async Task AValueOfAnotherTypeIsNotSent(string name, string value, string reason) =>
        (await RunAsync("param", "set", Node, name, value)).IsBadInput($"{Node}: {name}: {reason}");

    [Test]
    public async Task OneIsDescribed() => await Says("""
        Parameter name: face.threshold
          Type: double
          Description: how like, as a cosine
          Constraints:
            Min value: 0.0
            Max value: 1.0
        Parameter name: seed
          Type: integer
          Constraints:
            Read only: true

        """, "param", "describe", Node, "face.threshold", "seed");

    [Test]
    public async Task WhatIsDumpedIsReadAgain()
    {
        const string Odd = "yes \"\\ \u0007\u2028 ü 😀";
        Robot.Parameters.Declare("odd", Odd);
        Robot.Parameters.Declare<string[]>("names", ["Bob", "null"]);
        Robot.Parameters.Declare("odd name: {", true);
        Robot.Parameters.Declare("far", double.PositiveInfinity);
        var run = await RunAsync("param", "dump", Node);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith($"{Node}:\n  ros__parameters:\n    face.threshold: 0.4\n"));
        var read = ParameterOverrides.Parse("dump", run.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Find(Node, "face.threshold", 0.0), Is.EqualTo(0.4));
            Assert.That(read.Find(Node, "seed", 0L), Is.EqualTo(7));
            Assert.That(read.Find(Node, "odd", ""), Is.EqualTo(Odd));
            Assert.That(read.Find<string[]>(Node, "names", []), Is.EqualTo(new[] { "Bob", "null" }));
            Assert.That(read.Find(Node, "odd name: {", false), Is.True);
            Assert.That(read.Find(Node, "far", 0.0), Is.EqualTo(double.PositiveInfinity));
            Assert.That(read.Find<long[]>(Node, "rooms", []), Is.EqualTo(new[] { 1, 2 }));
        }
    }

    [TestCase("get")]
    [TestCase("describe")]
    public async Task AParameterThatThereIsNotIsNamed(string command) => Fails(
        await RunAsync("param", command, Node, "sead"), $"{Node} has no parameter 'sead', or it is not set");

    [TestCase("list /nobody")]
    [TestCase("get /nobody x")]
    [TestCase("set /nobody x 1")]
    [TestCase("describe /nobody x")]
    [TestCase("dump /nobody")]
    public async Task ANodeThatDoesNotTurnUpIsNamed(string command) => Fails(
        await RunAsync(["param", .. command.Split(' '), "--timeout", "0.3"]),
        "node /nobody did not turn up within 0.3 s");

    [Test]
    public async Task ANodeWithoutParametersIsNamed()
    {
        Graph.CreateNode("bare");
        Fails(await RunAsync("param", "dump", "/bare", "--timeout", "0.5"),
            "a server of service /bare/list_parameters did not turn up within 0.5 s");
    }

    private async Task Says(string output, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, output)), run.Error);
    }
}
