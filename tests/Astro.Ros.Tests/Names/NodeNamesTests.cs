namespace Astro.Ros.Tests.Names;

internal sealed class NodeNamesTests
{
    [TestCase("scan", "/robot1/scan")]
    [TestCase("camera/image_raw", "/robot1/camera/image_raw")]
    [TestCase("/tf", "/tf")]
    [TestCase("~/state", "/robot1/perception/state")]
    [TestCase("~", "/robot1/perception")]
    [TestCase("{node}/state", "/robot1/perception/state")]
    [TestCase("{ns}/state", "/robot1/state")]
    [TestCase("/other{namespace}/x", "/other/robot1/x")]
    public void Names_become_absolute(string name, string full) =>
        Assert.That(new NodeNames("perception", new NodeOptions { Namespace = "/robot1" }).Resolve(name),
            Is.EqualTo(full));

    [TestCase("scan", "/scan")]
    [TestCase("~/state", "/perception/state")]
    [TestCase("{ns}/state", "/state")]
    public void The_root_namespace_adds_no_slash(string name, string full) =>
        Assert.That(new NodeNames("perception", new NodeOptions()).Resolve(name), Is.EqualTo(full));

    [TestCase("")]
    [TestCase("/")]
    [TestCase("scan/")]
    [TestCase("a//b")]
    [TestCase("1scan")]
    [TestCase("a/2b")]
    [TestCase("a b")]
    [TestCase("sc~an")]
    [TestCase("~state")]
    [TestCase("höhe")]
    [TestCase("{unknown}/x")]
    [TestCase("a-b")]
    public void A_malformed_topic_name_is_refused(string name) =>
        Assert.That(() => new NodeNames("perception", new NodeOptions()).Resolve(name), Throws.ArgumentException);

    [TestCase("")]
    [TestCase("1a")]
    [TestCase("a/b")]
    [TestCase("a.b")]
    public void A_malformed_node_name_is_refused(string name) =>
        Assert.That(() => new NodeNames(name, new NodeOptions()), Throws.ArgumentException.With.Message.Contains(name));

    [Test]
    public void A_name_longer_than_DDS_allows_is_refused()
    {
        var names = new NodeNames("perception", new NodeOptions());
        Assert.That(() => names.Resolve("/" + new string('a', 246)), Throws.Nothing);
        Assert.That(() => names.Resolve("/" + new string('a', 247)), Throws.ArgumentException);
    }

    [TestCase("scan", "laser", "scan", "/robot1/laser")]
    [TestCase("scan", "/laser", "scan", "/laser")]
    [TestCase("/robot1/scan", "laser", "scan", "/robot1/laser")]
    [TestCase("/scan", "laser", "scan", "/robot1/scan")]
    [TestCase("/tf", "tf", "/tf", "/robot1/tf")]
    [TestCase("~/state", "state", "~/state", "/robot1/state")]
    [TestCase("scan", "~/scan", "scan", "/robot1/perception/scan")]
    [TestCase("perception:scan", "laser", "scan", "/robot1/laser")]
    [TestCase("other:scan", "laser", "scan", "/robot1/scan")]
    public void A_remapping_replaces_the_name_that_it_expands_to(string from, string to, string name, string full) =>
        Assert.That(Remapped((from, to)).Resolve(name), Is.EqualTo(full));

    [Test]
    public void The_first_rule_that_matches_is_the_only_one() =>
        Assert.That(Remapped(("scan", "a"), ("/robot1/scan", "b"), ("a", "c")).Resolve("scan"),
            Is.EqualTo("/robot1/a"));

    [TestCase("__node", "eyes", "/robot1/eyes")]
    [TestCase("__name", "eyes", "/robot1/eyes")]
    [TestCase("__ns", "/robot2", "/robot2/perception")]
    [TestCase("perception:__node", "eyes", "/robot1/eyes")]
    [TestCase("other:__node", "eyes", "/robot1/perception")]
    public void The_node_itself_can_be_renamed(string from, string to, string full) =>
        Assert.That(Remapped((from, to)).FullName, Is.EqualTo(full));

    [TestCase("scan", "1laser")]
    [TestCase("sc an", "laser")]
    [TestCase("__node", "my-node")]
    [TestCase("__ns", "/a//b")]
    public void A_malformed_remapping_is_named(string from, string to) =>
        Assert.That(() => Remapped((from, to)),
            Throws.TypeOf<FormatException>().With.Message.StartsWith($"remapping \"{from}:={to}\": "));

    [TestCase("scan")]
    [TestCase("scan=laser")]
    [TestCase(":=laser")]
    [TestCase("scan:=")]
    [TestCase(":scan:=laser")]
    public void What_is_no_rule_is_refused(string text) =>
        Assert.That(() => Remapping.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(text));

    [Test]
    public void Relative_names_follow_a_renamed_node() =>
        Assert.That(Remapped(("__node", "eyes"), ("__ns", "/robot2"), ("scan", "~/scan")).Resolve("scan"),
            Is.EqualTo("/robot2/eyes/scan"));

    private static NodeNames Remapped(params (string From, string To)[] rules) =>
        new("perception", new NodeOptions
        {
            Namespace = "/robot1",
            Remappings = [.. rules.Select(r => Remapping.Parse($"{r.From}:={r.To}"))],
        });
}
