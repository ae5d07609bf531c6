using Astro.Messages.Astro;
using Astro.Ros;
using RosString = Astro.Messages.StdMsgs.String;

namespace Astro.Screen.Tests;

/// <summary>A robot with a screen: a running graph on which a test says what the behaviour and perception
/// would.</summary>
internal sealed class Robot : IAsyncDisposable
{
    private readonly InProcessGraph _graph = InProcessGraph.Realtime();
    private readonly Task _running;
    private readonly INode _behaviour;
    private readonly IPublisher<RosString> _text;
    private readonly IPublisher<Delivery> _pending;
    private readonly IPublisher<IdentityArray> _identities;
    private INode? _screenNode;

    private Robot()
    {
        _graph.CallbackFailed += failure =>
        {
            if (failure.Exception is not Confusion)
                Failures.Add(failure.ToString());
        };
        _behaviour = _graph.CreateNode("behaviour");
        _text = _behaviour.CreatePublisher<RosString>("screen/text", QosProfile.Latched);
        _pending = _behaviour.CreatePublisher<Delivery>("delivery/pending", QosProfile.Latched);
        _identities = _behaviour.CreatePublisher<IdentityArray>("perception/identities");
        _running = _graph.RunAsync();
    }

    public List<string> Failures { get; } = [];

    /// <summary>The answers that the behaviour has got, in order.</summary>
    public List<(string Id, byte Answer)> Answers { get; } = [];

    /// <summary>What the behaviour says to an answer; null throws.</summary>
    public Acknowledge.Response? Response { get; set; } = new() { Accepted = true };

    public ScreenNode Screen { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public static async Task<Robot> StartAsync(bool acknowledges = true)
    {
        var robot = new Robot();
        if (acknowledges)
            robot.Acknowledge();
        await robot.StartScreenAsync("http://127.0.0.1:0");
        return robot;
    }

    public async Task StartScreenAsync(string url)
    {
        _screenNode = _graph.CreateNode("screen");
        Screen = await ScreenNode.StartAsync(_screenNode, new ScreenOptions { Url = url });
        Http = new HttpClient { BaseAddress = Screen.Address };
    }

    public async Task StopScreenAsync()
    {
        Http.Dispose();
        await Screen.DisposeAsync();
        await _screenNode!.DisposeAsync();
    }

    public void Say(string text) => _text.Publish(new RosString { Data = text });

    public void Offer(string id, string reminder, string person = "Mom", string cargo = "", bool awaiting = true) =>
        _pending.Publish(new Delivery
        {
            GoalId = id,
            Person = person,
            Reminder = reminder,
            Cargo = cargo,
            Awaiting = awaiting,
        });

    public void Withdraw() => _pending.Publish(new Delivery());

    public void Identify(params string[] names) => _identities.Publish(new IdentityArray
    {
        Identities = [.. names.Select(name =>
            new Identity { PersonId = $"p_{name}", Name = name, Verdict = Identity.Known })],
    });

    public async ValueTask DisposeAsync()
    {
        await StopScreenAsync();
        await _behaviour.DisposeAsync();
        await _graph.DisposeAsync();
        await _running;
        Assert.That(Failures, Is.Empty);
    }

    private void Acknowledge() => _behaviour.CreateService(
        Messages.Astro.Acknowledge.Type, "delivery/acknowledge", request =>
        {
            Answers.Add((request.GoalId, request.Answer));
            return Response is null
                ? throw new Confusion()
                : ValueTask.FromResult(Response);
        });

    private sealed class Confusion() : Exception("the behaviour is confused");
}
