namespace Astro.Ros.Tests.Arguments;

internal sealed class RosArgumentsTests : GraphFixture
{
    [Test]
    public void What_is_not_for_ros_is_left_in_order()
    {
        var parsed = Parse("find Bob --ros-args -r scan:=front/scan -- --seed 1 --ros-args --log-level debug");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(parsed.Others, Is.EqualTo(new[] { "find", "Bob", "--seed", "1" }));
            Assert.That(parsed.Remappings, Is.EqualTo(new[] { new Remapping("scan", "front/scan") }));
            Assert.That(parsed.LogLevel, Is.EqualTo(LogLevel.Debug));
        }
    }

    [Test]
    public void A_node_is_named_placed_and_given_parameters()
    {
        var parsed = Parse("--ros-args -r __ns:=/robot1 -r __node:=eyes -p rate:=5.0 -p /robot1/eyes:size:=3");
        var node = Graph.CreateNode("perception", parsed.NodeOptions);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(node.FullName, Is.EqualTo("/robot1/eyes"));
            Assert.That(node.Parameters.Declare("rate", 1.0).Value, Is.EqualTo(5));
            Assert.That(node.Parameters.Declare("size", 1L).Value, Is.EqualTo(3));
        }
    }

    [Test]
    public void Of_several_values_for_a_parameter_the_last_counts()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "/**:\n  ros__parameters:\n    rate: 1\n");
            Assert.That(Rate("one", $"-p rate:=5 --params-file {file}"), Is.EqualTo(1));
            Assert.That(Rate("other", $"--params-file {file} -p rate:=5"), Is.EqualTo(5));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void A_logger_has_a_level_of_its_own()
    {
        var parsed = Parse("--ros-args --log-level warn --log-level perception:=debug --enclave /home/eyes");
        Assert.That((parsed.LogLevel, parsed.LogLevels["perception"], parsed.Enclave),
            Is.EqualTo((LogLevel.Warn, LogLevel.Debug, "/home/eyes")));
    }

    [TestCase("--ros-args -r", "-r: expected a value")]
    [TestCase("--ros-args -p --ros-args", "-p: expected a value")]
    [TestCase("--ros-args -r scan", "\"scan\"")]
    [TestCase("--ros-args -p rate", "-p: expected NAME:=VALUE, got 'rate'")]
    [TestCase("--ros-args --loud yes", "there is no option '--loud'")]
    [TestCase("--ros-args --log-level 10", "--log-level: expected debug")]
    public void What_is_malformed_is_named(string arguments, string naming) => Assert.That(
        () => Parse(arguments), Throws.InstanceOf<FormatException>().With.Message.Contains(naming));

    private long Rate(string node, string arguments) => Graph
        .CreateNode(node, Parse($"--ros-args {arguments}").NodeOptions).Parameters.Declare("rate", 0L).Value;

    private static RosArguments Parse(string line) => RosArguments.Parse(line.Split(' '));
}
