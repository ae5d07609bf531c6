namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ParameterElementTests : LaunchFixture
{
    [TestCase("<param name=\"a\" value=\"1\"/>", "a:=1")]
    [TestCase("<param name=\"a\" value=\"007\" type=\"str\"/>", "a:='007'")]
    [TestCase("<param name=\"a\" value=\"$(env HOME)\"/>", "a:='/home/r'")]
    [TestCase("<param name=\"a.b\" value=\"yes\"/>", "a.b:=true")]
    [TestCase("<param name=\"a\" value=\"1;2\" value-sep=\";\"/>", "a:=[1, 2]")]
    [TestCase("<param name=\"a\" value=\"1;2\" value-sep=\";\" type=\"list_of_str\"/>", "a:=['1', '2']")]
    [TestCase("<param name=\"a\"><param name=\"b\" value=\"1\"/>"
        + "<param name=\"c\"><param name=\"d\" value=\"x\"/></param></param>", "a.b:=1|a.c.d:='x'")]
    public void Values_stand_on_the_command_line(string param, string values) =>
        Assert.That(Words(param), Is.EqualTo(values.Split('|').SelectMany(value => new[] { "-p", value })));

    [Test]
    public void Files_and_values_keep_their_order()
    {
        var (a, b) = (Folder.Write("a.yaml", ""), Folder.Write("b.yaml", ""));
        Assert.That(
            Words("<param from=\"$(dirname)/a.yaml\"/><param name=\"x\" value=\"1\"/>"
                + "<param from=\"$(dirname)/b.yaml\"/>"),
            Is.EqualTo(new[] { "--params-file", a, "-p", "x:=1", "--params-file", b }));
    }

    [Test]
    public void Substitutions_in_a_file_give_another_file()
    {
        Folder.Write("p.yaml", "/**: {ros__parameters: {home: $(env HOME), here: $(dirname)}}");
        var plan = Folder.Load("<node exec=\"x\"><param from=\"$(dirname)/p.yaml\" allow_substs=\"true\"/></node>");
        const string Path = "/temporary/launch_params_unique.yaml";
        Assert.That(plan.Processes.Single().Command, Is.EqualTo(new[] { "x", "--ros-args", "--params-file", Path }));
        Assert.That(plan.Files, Is.EqualTo(new[]
        {
            new GeneratedFile(Path, $"/**: {{ros__parameters: {{home: /home/r, here: {Folder.Path}}}}}"),
        }));
    }

    [Test]
    public void Substitutions_in_a_file_count_only_where_they_are_allowed()
    {
        var file = Folder.Write("p.yaml", "$(nonsense");
        Assert.That(Words("<param from=\"$(dirname)/p.yaml\"/>"), Is.EqualTo(new[] { "--params-file", file }));
        Assert.That(Folder.Error("<node exec=\"x\"><param from=\"$(dirname)/p.yaml\" allow_substs=\"true\"/></node>"),
            Does.StartWith("main.launch.xml:2: <param> from: '$(nonsense', character 10: expected ')'"));
    }

    [TestCase("value=\"1\"", "<param>: expected 'name' or 'from', and not both")]
    [TestCase("name=\"a\" from=\"b\"", "<param>: expected 'name' or 'from', and not both")]
    [TestCase("name=\"a\"", "<param>: a: expected 'value' or <param> elements below, and not both")]
    [TestCase("from=\"/none.yaml\"", "<param> from: there is no parameter file '/none.yaml'")]
    [TestCase("from=\"/none.yaml\" value=\"1\"", "<param>: expected nothing besides 'from' and 'allow_substs'")]
    [TestCase("name=\"a\" value=\"1\" allow_substs=\"true\"",
        "<param> allow_substs: only what is read 'from' a file can have it")]
    [TestCase("name=\"a\" value=\"x\" type=\"int\"", "<param> value: expected a whole number, got 'x'")]
    [TestCase("name=\"a\" value=\"x\" type=\"string\"", "<param> value: there is no type 'string'; known are: bool")]
    public void Says_what_is_wrong(string attributes, string message) => Assert.That(
        Folder.Error($"<node exec=\"x\">\n<param {attributes}/></node>"),
        Does.StartWith($"main.launch.xml:3: {message}"));

    private IEnumerable<string> Words(string content) =>
        Folder.LoadOne($"<node exec=\"x\">{content}</node>").Command.Skip(2);
}
