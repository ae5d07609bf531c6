using Astro.Ros;

namespace Astro.Screen.Tests;

[TestFixture]
internal sealed class AddressTests
{
    private InProcessGraph _graph = null!;
    private INode _node = null!;

    [SetUp]
    public void CreateGraph()
    {
        _graph = InProcessGraph.Simulated();
        _node = _graph.CreateNode("screen");
    }

    [TearDown]
    public async Task DisposeGraph()
    {
        await _node.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public void It_is_served_to_this_machine_only_by_default() =>
        Assert.That(new ScreenOptions().Url, Is.EqualTo("http://127.0.0.1:8080"));

    [TestCase("http://127.0.0.1:0", "127.0.0.1")]
    [TestCase("http://localhost:0", "127.0.0.1")]
    [TestCase("http://0.0.0.0:0/", "0.0.0.0")]
    public async Task A_free_port_is_taken_and_told(string url, string host)
    {
        await using var screen = await ScreenNode.StartAsync(_node, new ScreenOptions { Url = url });
        Assert.That(screen.Address.Host, Is.EqualTo(host));
        Assert.That(screen.Address.Port, Is.GreaterThan(0));
    }

    [TestCase("8080", "an address such as http://127.0.0.1:8080 was expected")]
    [TestCase("", "an address such as http://127.0.0.1:8080 was expected")]
    [TestCase("https://127.0.0.1:8080", "an address such as http://127.0.0.1:8080 was expected")]
    [TestCase("http://127.0.0.1:8080/screen", "an address such as http://127.0.0.1:8080 was expected")]
    [TestCase("http://127.0.0.1:99999", "an address such as http://127.0.0.1:8080 was expected")]
    [TestCase("http://robot.example:8080", "'robot.example' is neither an IP address nor localhost")]
    public void A_malformed_address_is_named(string url, string why) =>
        Assert.That(
            () => ScreenNode.StartAsync(_node, new ScreenOptions { Url = url }),
            Throws.TypeOf<FormatException>().With.Message.EqualTo($"screen address '{url}': {why}"));

    // 192.0.2.0/24 is kept for documentation (RFC 5737), so no machine has it.
    [Test]
    public void An_address_of_another_machine_is_named() =>
        Assert.That(
            () => ScreenNode.StartAsync(_node, new ScreenOptions { Url = "http://192.0.2.1:8080" }),
            Throws.InstanceOf<IOException>().With.Message.StartsWith("screen address 'http://192.0.2.1:8080': "));

    [Test]
    public async Task An_address_that_is_taken_is_named()
    {
        await using var first = await ScreenNode.StartAsync(_node, new ScreenOptions { Url = "http://127.0.0.1:0" });
        var url = first.Address.GetLeftPart(UriPartial.Authority);
        Assert.That(
            () => ScreenNode.StartAsync(_node, new ScreenOptions { Url = url }),
            Throws.InstanceOf<IOException>()
                .With.Message.StartsWith($"screen address '{url}': ").And.Message.Not.Contains('\n'));
    }
}
