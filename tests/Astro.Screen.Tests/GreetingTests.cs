using System.Text.Json;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.Screen.Tests;

[TestFixture]
internal sealed class GreetingTests
{
    private InProcessGraph _graph = null!;
    private IPublisher<IdentityArray> _identities = null!;
    private ScreenNode _screen = null!;
    private HttpClient _http = null!;

    [SetUp]
    public async Task StartScreen()
    {
        _graph = InProcessGraph.Simulated();
        _identities = _graph.CreateNode("perception").CreatePublisher<IdentityArray>("perception/identities");
        _screen = await ScreenNode.StartAsync(_graph.CreateNode("screen"), new ScreenOptions
        {
            Url = "http://127.0.0.1:0",
            Greeting = TimeSpan.FromSeconds(8),
            Absence = TimeSpan.FromSeconds(60),
        });
        _http = new HttpClient { BaseAddress = _screen.Address };
    }

    [TearDown]
    public async Task StopScreen()
    {
        _http.Dispose();
        await _screen.DisposeAsync();
        await _identities.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task Nobody_is_greeted_before_they_are_identified()
    {
        See("Mom", Identity.Undecided);
        See("", Identity.Unknown);
        Assert.That(await GreetingAt(1), Is.Empty);
    }

    [Test]
    public async Task Whoever_is_identified_is_greeted_for_a_while()
    {
        See("Mom");
        Assert.That(await GreetingAt(1), Is.EqualTo("Hello, Mom"));
        Assert.That(await GreetingAt(7), Is.EqualTo("Hello, Mom"));
        Assert.That(await GreetingAt(9), Is.Empty);
    }

    [Test]
    public async Task Whoever_stays_in_sight_is_not_greeted_again()
    {
        for (var seconds = 0; seconds <= 120; seconds += 30)
        {
            See("Mom");
            await GreetingAt(seconds + 15);
        }
        Assert.That(await GreetingAt(140), Is.Empty);
    }

    [Test]
    public async Task Whoever_comes_back_after_an_absence_is_greeted_again()
    {
        See("Mom");
        await GreetingAt(100);
        See("Mom");
        Assert.That(await GreetingAt(101), Is.EqualTo("Hello, Mom"));
    }

    [Test]
    public async Task Several_are_greeted_together()
    {
        See("Mom");
        See("Dad");
        Assert.That(await GreetingAt(1), Is.EqualTo("Hello, Dad and Mom"));
        See("Bob");
        Assert.That(await GreetingAt(2), Is.EqualTo("Hello, Bob, Dad and Mom"));
    }

    private void See(string name, byte verdict = Identity.Known) => _identities.Publish(new IdentityArray
    {
        Identities = [new Identity { PersonId = $"p_{name}", Name = name, Verdict = verdict }],
    });

    private async Task<string> GreetingAt(double seconds)
    {
        await _graph.RunAsync(Time.FromSeconds(seconds));
        using var stream = new StreamReader(await _http.GetStreamAsync("/events"));
        var line = await stream.ReadLineAsync();
        return JsonDocument.Parse(line!["data: ".Length..]).RootElement.GetProperty("greeting").GetString()!;
    }
}
