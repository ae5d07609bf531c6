using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary><c>astro topic pub NAME TYPE YAML</c>.</summary>
internal sealed class PublishRun
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(10);

    private readonly MessageCodec _codec;
    private readonly Request _request;

    /// <exception cref="FormatException">There is no such type, or the message is none of it.</exception>
    public PublishRun(string type, string message)
    {
        _codec = Vocabulary.Types.FindMessage(type)
            ?? throw new FormatException($"there is no message type '{type}' that astro has a definition of");
        _request = new Request(type, YamlText.Parse(message));
        _request.Check(_codec);
    }

    /// <summary>Publishes it once, as soon as somebody is there to get it.</summary>
    /// <param name="session">The stay on the graph.</param>
    /// <param name="name">The topic.</param>
    /// <param name="timeout">How long to wait for a subscription.</param>
    /// <exception cref="GraphException">None turned up.</exception>
    /// <exception cref="FormatException">Those that there are, are of another type.</exception>
    public async Task<int> OnceAsync(GraphSession session, string name, TimeSpan timeout)
    {
        var topic = session.Resolve(name);
        var what = $"a subscription of topic {topic}";
        var view = await session.FindAsync(what, view => TypesOf(view, topic).Any(), timeout);
        if (!TypesOf(view, topic).Contains(_codec.TypeName))
        {
            throw new FormatException(
                $"topic {topic} is of the type {TypesOf(view, topic).First()}, not {_codec.TypeName}");
        }
        await using var publisher = Open(session, topic);
        await session.ReachAsync(what, cancellation => MatchAsync(publisher, cancellation), timeout);
        Publish(publisher, 1);
        return ExitCode.Success;
    }

    /// <summary>Publishes it again and again, whether or not anybody gets it, until Ctrl-C.</summary>
    /// <param name="session">The stay on the graph.</param>
    /// <param name="name">The topic.</param>
    /// <param name="rate">How often a second.</param>
    public async Task<int> RepeatAsync(GraphSession session, string name, double rate)
    {
        await using var publisher = Open(session, session.Resolve(name));
        var count = 0;
        Publish(publisher, ++count);
        await using var timer = session.Node.CreateTimer(
            TimeSpan.FromSeconds(1 / rate), () => Publish(publisher, ++count));
        await Task.Delay(Timeout.InfiniteTimeSpan, session.Cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return ExitCode.Success;
    }

    // Offers whatever a subscription may ask for.
    private IJsonPublisher Open(GraphSession session, string topic) =>
        _codec.CreatePublisher(session.Node, topic, QosProfile.Latched);

    private void Publish(IJsonPublisher publisher, int count)
    {
        publisher.Publish(_request.Message);
        Console.WriteLine($"publishing #{count}: {_codec.Deserialize(_codec.Serialize(_request.Message))}");
    }

    private static IEnumerable<string> TypesOf(GraphView view, string topic) => view.EndpointsOf(
        EndpointRole.Subscription).Where(end => end.Name == topic).Select(end => end.Type);

    // That others are known, and match, is told by no event.
    private static async Task MatchAsync(IJsonPublisher publisher, CancellationToken cancellation)
    {
        while (publisher.SubscriptionCount == 0)
            await Task.Delay(AskAgain, cancellation);
    }
}
