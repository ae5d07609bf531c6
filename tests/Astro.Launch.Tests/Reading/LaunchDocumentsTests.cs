namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class LaunchDocumentsTests : LaunchFixture
{
    [Test]
    public void Malformed_xml_is_named_with_its_line() => Assert.That(
        Folder.Error("<arg name=\"a\">\n</launch>"), Does.StartWith("main.launch.xml:3: not well-formed XML: "));

    [Test]
    public void A_document_type_is_refused() => Assert.That(
        Folder.Error("<!DOCTYPE launch [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<launch>&x;</launch>"),
        Does.Contain("not well-formed XML"));

    [Test]
    public void The_root_is_launch()
    {
        var path = Folder.Write("robot.xml", "<robot/>");
        Assert.That(() => LaunchFile.Load(path, Folder.Options), Throws.TypeOf<LaunchFormatException>()
            .With.Message.EqualTo($"{path}:1: <robot>: expected <launch> around the whole file"));
    }

    [Test]
    public void A_file_that_is_not_there_is_named() => Assert.That(
        () => LaunchFile.Load("/none.launch.xml", Folder.Options), Throws.TypeOf<LaunchFormatException>()
            .With.Message.EqualTo("/none.launch.xml:1: there is no such launch file"));

    [TestCase("/none.launch.xml", "there is no such launch file")]
    [TestCase("/none.launch.py", "expected an XML launch file; those in Python or YAML need ROS 2")]
    [TestCase("/tmp", "expected a launch file, found a folder")]
    public void An_included_file_that_cannot_be_read_is_named_where_it_is_included(string path, string message) =>
        Assert.That(Folder.Error($"\n<include file=\"{path}\"/>"),
            Is.EqualTo($"main.launch.xml:3: <include>: {path}: {message}"));

    [Test]
    public void A_file_that_includes_itself_is_refused()
    {
        Folder.Write("b.launch.xml", "<include file=\"$(dirname)/main.launch.xml\"/>");
        Assert.That(Folder.Error("<include file=\"$(dirname)/b.launch.xml\"/>"), Is.EqualTo(
            $"b.launch.xml:2: <include>: {Folder.Path}/main.launch.xml: the file includes itself: "
            + "main.launch.xml > b.launch.xml > main.launch.xml"));
    }

    [Test]
    public void A_file_may_be_included_twice()
    {
        Folder.Write("b.launch.xml", "<log message=\"x\"/>");
        const string Include = "<include file=\"$(dirname)/b.launch.xml\"/>";
        Assert.That(Folder.Log(Include + Include), Has.Count.EqualTo(2));
    }
}
