namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ArgumentScanTests : LaunchFixture
{
    [Test]
    public void Arguments_are_listed_as_they_are_written()
    {
        var path = Folder.Write("main.launch.xml",
            "<arg name=\"a\" default=\"$(env HOME)\" description=\"where\"/>\n"
            + "<arg name=\"b\"><choice value=\"1\"/><choice value=\"2\"/></arg>");
        var (a, b) = (Read()[0], Read()[1]);
        Assert.That((a.Name, a.Default, a.Description, a.IsConditional, a.Source),
            Is.EqualTo(("a", "$(env HOME)", "where", false, $"{path}:2")));
        Assert.That((b.Name, b.Default, b.Description, b.Source), Is.EqualTo(
            ("b", (string?)null, (string?)null, $"{path}:3")));
        Assert.That(b.Choices, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public void Those_of_included_files_follow()
    {
        Folder.Write("b.launch.xml", "<arg name=\"b\"/><arg name=\"a\" default=\"again\"/>");
        Folder.Write("main.launch.xml",
            "<arg name=\"a\" default=\"b\"/><include file=\"$(dirname)/$(var a).launch.xml\"/>");
        Assert.That(Read().Select(argument => (argument.Name, argument.Default)),
            Is.EqualTo(new (string, string?)[] { ("a", "b"), ("b", null) }));
    }

    [Test]
    public void Those_that_hang_on_a_condition_are_marked()
    {
        Folder.Write("b.launch.xml", "<arg name=\"c\"/>");
        Folder.Write("main.launch.xml",
            "<arg name=\"a\"/><arg name=\"b\" if=\"$(var a)\"/><group unless=\"$(var a)\">"
            + "<include file=\"$(dirname)/b.launch.xml\"/><include file=\"/none.launch.xml\"/></group>");
        Assert.That(Read().Select(argument => (argument.Name, argument.IsConditional)),
            Is.EqualTo(new[] { ("a", false), ("b", true), ("c", true) }));
    }

    [Test]
    public void Files_whose_names_nobody_knows_yet_are_left_out()
    {
        Folder.Write("main.launch.xml", "<arg name=\"f\"/><include file=\"$(var f)\"/><arg name=\"g\"/>");
        Assert.That(Read().Select(argument => argument.Name), Is.EqualTo(new[] { "f", "g" }));
    }

    [Test]
    public void Mistakes_are_found()
    {
        Folder.Write("main.launch.xml", "<arg nam=\"f\"/>");
        Assert.That(Read, Throws.TypeOf<LaunchFormatException>());
    }

    private IReadOnlyList<LaunchArgument> Read() =>
        LaunchFile.ReadArguments(Path.Combine(Folder.Path, "main.launch.xml"), Folder.Options);
}
