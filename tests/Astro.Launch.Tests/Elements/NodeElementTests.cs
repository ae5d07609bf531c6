using Astro.Ros;

namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class NodeElementTests : LaunchFixture
{
    [Test]
    public void The_command_line_is_the_one_that_launch_ros_makes()
    {
        var file = Folder.Write("p.yaml", "");
        var node = Folder.LoadOne(
            """
            <node pkg="astro" exec="perception" name="eyes" namespace="robot1" args="--graph dds 'a b'"
                  ros_args="--log-level debug">
              <param from="$(dirname)/p.yaml"/>
              <param name="threshold" value="0.4"/>
              <remap from="image" to="camera/image_raw"/>
            </node>
            """);
        Assert.That(node.Command, Is.EqualTo(new[]
        {
            "/app/astro", "perception", "--graph", "dds", "a b", "--ros-args", "--log-level", "debug",
            "--ros-args", "-r", "__node:=eyes", "-r", "__ns:=/robot1", "--params-file", file, "-p", "threshold:=0.4",
            "-r", "image:=camera/image_raw",
        }));
    }

    [Test]
    public void A_node_here_understands_its_command_line()
    {
        var node = Folder.LoadOne(
            "<node pkg=\"astro\" exec=\"perception\" name=\"eyes\" ros_args=\"--log-level debug\">"
            + "<param name=\"id\" value=\"007\" type=\"str\"/><remap from=\"a\" to=\"b\"/></node>");
        var arguments = RosArguments.Parse([.. node.Command.Skip(1)]);
        Assert.That(arguments.Others, Is.EqualTo(new[] { "perception" }));
        Assert.That(arguments.LogLevel, Is.EqualTo(LogLevel.Debug));
        Assert.That(arguments.Remappings, Is.EqualTo(new[] { new Remapping("__node", "eyes"), new("a", "b") }));
    }

    [Test]
    public void Names_are_numbered_in_order() => Assert.That(
        Folder.Load("<node pkg=\"astro\" exec=\"perception\"/><node pkg=\"astro\" exec=\"tool\" exec_name=\"brain\"/>"
            + "<executable cmd=\"/bin/ls -l\"/><executable cmd=\"ls\" name=\"list\"/>")
            .Processes.Select(process => process.Name),
        Is.EqualTo(new[] { "perception-1", "brain-2", "ls-3", "list-4" }));

    [Test]
    public void Without_a_package_the_executable_is_a_program() => Assert.That(
        Folder.LoadOne("<node exec=\"/opt/robot/base\"/>").Command,
        Is.EqualTo(new[] { "/opt/robot/base", "--ros-args" }));

    [TestCase("<node pkg=\"astro\" exec=\"perception\"/>", true)]
    [TestCase("<node exec=\"/opt/robot/base\"/>", false)]
    [TestCase("<executable cmd=\"ls\"/>", false)]
    public void What_exit_codes_say_is_known_of_a_package_that_tells(string element, bool isKnown) =>
        Assert.That(Folder.LoadOne(element).ExitCodes, Is.EqualTo(isKnown ? new ExitCodes(2, 4) : null));

    [Test]
    public void Says_where_it_stands() => Assert.That(
        Folder.LoadOne("\n\n<node exec=\"x\"/>").Source, Is.EqualTo($"{Folder.Path}/main.launch.xml:4"));

    [TestCase("pkg=\"astro\" exec=\"perceptoin\"",
        "<node> exec: package 'astro' (in /app) has no executable 'perceptoin'")]
    [TestCase("pkg=\"nav2\" exec=\"x\"", "<node> exec: there is no package 'nav2'")]
    [TestCase("exec=\"x\" name=\"a/b\"", "<node> name: 'a/b' is no node's name: '/' is not a letter")]
    [TestCase("exec=\"x\" args=\"'a\"", "<node> args: expected a closing '")]
    [TestCase("exec=\"x\" args=\"'$(env HOME)'\"", "<node> args: expected a closing ' in \"'\"; what a substitution")]
    public void Says_what_is_wrong(string attributes, string message) =>
        Assert.That(Folder.Error($"<node {attributes}/>"), Does.StartWith($"main.launch.xml:2: {message}"));
}
