namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class RosElementsTests : LaunchFixture
{
    private const string Node = "<node pkg=\"astro\" exec=\"perception\"/>";

    [TestCase("push_ros_namespace")]
    [TestCase("push-ros-namespace")]
    public void Namespaces_nest(string push) => Assert.That(
        Namespaces($"<{push} namespace=\"a\"/>{Node}<group><{push} namespace=\"b/\"/>{Node}"
            + $"<node pkg=\"astro\" exec=\"perception\" namespace=\"c\"/>"
            + $"<node pkg=\"astro\" exec=\"perception\" namespace=\"/d\"/></group>{Node}"
            + $"<{push} namespace=\"/\"/><node pkg=\"astro\" exec=\"perception\" namespace=\"e\"/>"),
        Is.EqualTo(new[] { "/a", "/a/b", "/a/b/c", "/d", "/a", "/e" }));

    [TestCase("a b", "/a b", "' ' is not a letter, digit or underscore")]
    [TestCase("1st", "/1st", "\"1st\" starts with a digit")]
    public void Malformed_namespaces_are_refused(string space, string full, string reason) => Assert.That(
        Folder.Error($"<push_ros_namespace namespace=\"{space}\"/>"), Is.EqualTo(
            $"main.launch.xml:2: <push_ros_namespace> namespace: '{full}' is no namespace: {reason}"));

    [Test]
    public void All_nodes_of_a_group_get_its_parameters_before_their_own()
    {
        var file = Folder.Write("p.yaml", "");
        Assert.That(
            Folder.Load("<group><set_parameter name=\"use_sim_time\" value=\"true\"/>"
                + "<set_parameters_from_file filename=\"$(dirname)/p.yaml\"/>"
                + $"<node pkg=\"astro\" exec=\"perception\"><param name=\"a\" value=\"1\"/></node></group>{Node}")
                .Processes.Select(process => string.Join(' ', process.Command)),
            Is.EqualTo(new[]
            {
                $"/app/astro perception --ros-args -p use_sim_time:=true --params-file {file} -p a:=1",
                "/app/astro perception --ros-args",
            }));
    }

    [Test]
    public void All_nodes_of_a_group_get_its_remappings_before_their_own() => Assert.That(
        Folder.Load("<group><set_remap from=\"scan\" to=\"/lidar\"/>"
            + $"<node pkg=\"astro\" exec=\"perception\"><remap from=\"a\" to=\"b\"/></node></group>{Node}")
            .Processes.Select(process => string.Join(' ', process.Command)),
        Is.EqualTo(new[]
        {
            "/app/astro perception --ros-args -r scan:=/lidar -r a:=b",
            "/app/astro perception --ros-args",
        }));

    [Test]
    public void A_remapping_to_nothing_is_refused() => Assert.That(
        Folder.Error("<set_remap from=\"scan\" to=\"\"/>"),
        Does.StartWith("main.launch.xml:2: <set_remap>: remapping"));

    [Test]
    public void A_parameter_file_that_is_not_there_is_refused() => Assert.That(
        Folder.Error("<set_parameters_from_file filename=\"/none.yaml\"/>"), Is.EqualTo(
            "main.launch.xml:2: <set_parameters_from_file> filename: there is no parameter file '/none.yaml'"));

    private IEnumerable<string> Namespaces(string content) => Folder.Load(content).Processes.Select(process =>
        process.Command.Single(word => word.StartsWith("__ns:=", StringComparison.Ordinal))["__ns:=".Length..]);
}
