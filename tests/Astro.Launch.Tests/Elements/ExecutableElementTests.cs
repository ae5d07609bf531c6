namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ExecutableElementTests : LaunchFixture
{
    [Test]
    public void The_command_is_split_where_it_is_written_but_not_what_a_substitution_gives() => Assert.That(
        Folder.LoadOne("<let name=\"two\" value=\"b c\"/><executable cmd=\"ls a $(var two) x$(var two)y 'd e'\"/>")
            .Command,
        Is.EqualTo(new[] { "ls", "a", "b c", "xb cy", "d e" }));

    [Test]
    public void A_shell_gets_the_command_as_it_is_written()
    {
        var process = Folder.LoadOne("<executable cmd=\"echo 'a  b' | cat\" shell=\"true\"/>");
        Assert.That(process.Command, Is.EqualTo(new[] { "/bin/sh", "-c", "echo 'a  b' | cat" }));
        Assert.That(process.Name, Is.EqualTo("echo-1"));
    }

    [TestCase("cmd=\" \"", "<executable> cmd: expected a program")]
    [TestCase("name=\"x\"", "<executable>: expected an attribute 'cmd'")]
    [TestCase("cmd=\"ls\" args=\"-l\"",
        "<executable> args: ROS 2 has no such attribute; arguments stand in 'cmd'")]
    public void Says_what_is_wrong(string attributes, string message) =>
        Assert.That(Folder.Error($"<executable {attributes}/>"), Is.EqualTo($"main.launch.xml:2: {message}"));
}
