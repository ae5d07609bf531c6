using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>
/// A ROS graph on Eclipse Cyclone DDS: a ROS 2 participant as others see it, on machines with no ROS 2.
/// </summary>
public sealed class DdsGraph : ExecutorGraph
{
    private readonly ClockListener? _clock;
    private readonly GraphWatch _watch;

    private DdsGraph(DdsOptions options, LoopClock clock, TimeProvider provider) : base(clock, provider)
    {
        Participant = new DdsParticipant(options);
        Roster = new NodeRoster(Participant, Loop, options.GidLength);
        if (clock is ReceivedClock received)
            _clock = new ClockListener(Participant, Loop, received);
        _watch = Watch();
        _watch.Changed += new MismatchWatch(Participant.Guid, Report).Look;
    }

    internal DdsParticipant Participant { get; }

    internal NodeRoster Roster { get; }

    internal override string Identity => Participant.Guid.ToString();

    internal HashSet<string> Services { get; } = [];

    /// <summary>Returns if Cyclone DDS can be used here.</summary>
    /// <exception cref="DdsException">It is missing, is another than 0.10, or is built otherwise.</exception>
    public static void Require() => Native.DdsLibrary.Require();

    /// <summary>Joins a domain.</summary>
    /// <param name="options">Which, and who is to be found there.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    /// <exception cref="DdsException">Cyclone DDS is missing, is another than 0.10, or refuses.</exception>
    public static DdsGraph Join(DdsOptions options, TimeProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        provider ??= TimeProvider.System;
        return new DdsGraph(
            options, options.UseSimulatedTime ? new ReceivedClock() : new RealtimeClock(provider), provider);
    }

    /// <summary>
    /// Joins a domain with a clock of its own, which moves from one timer to the next and no faster than
    /// <paramref name="pace"/> times the wall clock: for a simulation, which tells others the time on <c>/clock</c>.
    /// </summary>
    /// <param name="options">Which domain, and who is to be found there.</param>
    /// <param name="start">The time it begins at.</param>
    /// <param name="pace">Above 0.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    /// <exception cref="DdsException">Cyclone DDS is missing, is another than 0.10, or refuses.</exception>
    public static DdsGraph Simulated(DdsOptions options, Time start, double pace, TimeProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pace);
        provider ??= TimeProvider.System;
        return new DdsGraph(options, new SimulatedClock(start, pace, provider), provider);
    }

    /// <summary>Watches the whole graph; to be disposed before this.</summary>
    /// <exception cref="DdsException">Cyclone refuses.</exception>
    public GraphWatch Watch() => new(Participant, Loop);

    /// <summary>
    /// Calls <paramref name="callback"/> on the executor for each message of <paramref name="topic"/>, unread: for
    /// types that are known by name only.
    /// </summary>
    /// <param name="node">A node of this graph.</param>
    /// <param name="topic">The topic's name.</param>
    /// <param name="type">The type's name, as <see cref="GraphEndpoint.Type"/> has it.</param>
    /// <param name="callback">Called with each message.</param>
    /// <param name="qos">What is asked of publishers; <see cref="QosProfile.Default"/> by default.</param>
    /// <exception cref="ArgumentException">The name is malformed, or the node is another graph's.</exception>
    public ISubscription SubscribeRaw(
        INode node, string topic, string type, PayloadCallback callback, QosProfile? qos = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(callback);
        qos ??= QosProfile.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(qos.Depth, 1, "qos.Depth");
        return node is ExecutorNode own && own.Graph == this
            ? own.Open(new RawSubscription(this, own, own.Resolve(topic), type, callback, qos))
            : throw new ArgumentException($"{node?.FullName} is not a node of this graph.", nameof(node));
    }

    internal override IPublisher<T> OpenPublisher<T>(ExecutorNode node, string topic, QosProfile qos) =>
        node.Open(new DdsPublisher<T>(this, node, topic, qos));

    internal override ISubscription OpenSubscription<T>(
        ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse) =>
        node.Open(new DdsSubscription<T>(this, node, topic, callback, qos, reuse));

    internal override IAsyncDisposable OpenService<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name,
        Func<TRequest, ValueTask<TResponse>> handler) =>
        node.Open(new DdsServer<TRequest, TResponse>(this, node, name, handler));

    internal override IServiceClient<TRequest, TResponse> OpenClient<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name) =>
        node.Open(new DdsClient<TRequest, TResponse>(this, node, name));

    private protected override void OnNodeAdded(ExecutorNode node)
    {
        Roster.Add(node.Names);
        // One reader serves all nodes; in ROS 2 each has its own.
        if (_clock is not null)
            Roster.AddReader(node.Names, _clock.Reader);
    }

    private protected override void OnNodeRemoved(ExecutorNode node) => Roster.Remove(node.Names);

    private protected override void Release()
    {
        _watch.Dispose();
        _clock?.Dispose();
        Roster.Dispose();
        Participant.Dispose();
    }
}
