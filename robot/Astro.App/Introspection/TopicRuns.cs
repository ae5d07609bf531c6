using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Introspection;

/// <summary><c>astro topic echo</c> and <c>astro topic hz</c>: what comes on a topic.</summary>
internal static class TopicRuns
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);

    // Best effort and volatile match every publisher; the depth is for a busy machine.
    private static readonly QosProfile Undemanding = new(100, Reliability.BestEffort);

    /// <summary>Writes each message as a line of JSON.</summary>
    /// <param name="session">The stay on the graph.</param>
    /// <param name="name">The topic.</param>
    /// <param name="count">After how many to end; null goes on until Ctrl-C, which is then no failure.</param>
    /// <param name="timeout">How long to wait for the topic.</param>
    public static async Task<int> EchoAsync(GraphSession session, string name, int? count, TimeSpan timeout)
    {
        var (topic, type, publishers) = await FindAsync(session, name, timeout);
        var codec = Vocabulary.Types.FindMessage(type) ?? throw Vocabulary.Unknown($"topic {topic}", type);
        var left = count;
        var done = new TaskCompletionSource();
        await using var subscription = codec.Subscribe(session.Node, topic, OnMessage, Matching(publishers));
        return await UntilAsync(done.Task, session, isEndless: count is null);

        void OnMessage(string line)
        {
            if (left == 0)
                return;
            Console.WriteLine(line);
            if (--left == 0)
                done.SetResult();
        }
    }

    /// <summary>Writes once a second how often messages come, until Ctrl-C.</summary>
    /// <inheritdoc cref="EchoAsync"/>
    public static async Task<int> MeasureAsync(GraphSession session, string name, int window, TimeSpan timeout)
    {
        var (topic, type, _) = await FindAsync(session, name, timeout);
        var meter = new RateMeter(window);
        var clock = session.Graph.Clock;
        await using var subscription = session.Graph.SubscribeRaw(
            session.Node, topic, type, _ => meter.Add(clock.Now), Undemanding);
        await using var timer = session.Node.CreateTimer(ReportEvery, () =>
        {
            if (meter.Report() is { } rate)
                Console.WriteLine(rate);
        });
        return await UntilAsync(new TaskCompletionSource().Task, session, isEndless: true);
    }

    /// <summary>Asks for as much as all publishers offer.</summary>
    public static QosProfile Matching(IReadOnlyCollection<GraphEndpoint> publishers) => publishers.Count == 0
        ? Undemanding
        : Undemanding with
        {
            Reliability = publishers.All(one => one.Qos.Reliability == Reliability.Reliable)
                ? Reliability.Reliable
                : Reliability.BestEffort,
            Durability = publishers.All(one => one.Qos.Durability == Durability.TransientLocal)
                ? Durability.TransientLocal
                : Durability.Volatile,
        };

    private static async Task<(string Topic, string Type, GraphEndpoint[] Publishers)> FindAsync(
        GraphSession session, string name, TimeSpan timeout)
    {
        var topic = session.Resolve(name);
        var view = await session.FindAsync(
            $"topic {topic}", view => view.Topics.Any(one => one.Name == topic), timeout);
        var type = Vocabulary.OneOf($"topic {topic}", view.Topics.Single(one => one.Name == topic).Types);
        return (topic, type, [.. view.EndpointsOf(EndpointRole.Publisher).Where(one => one.Name == topic)]);
    }

    private static async Task<int> UntilAsync(Task done, GraphSession session, bool isEndless)
    {
        try
        {
            await done.WaitAsync(session.Cancellation);
        }
        catch (OperationCanceledException) when (isEndless)
        {
            return ExitCode.Success;
        }
        return ExitCode.Success;
    }
}
