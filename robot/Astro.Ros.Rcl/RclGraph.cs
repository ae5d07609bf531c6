using System.Runtime.InteropServices;
using Astro.Ros.Executor;
using Astro.Ros.Rcl.Mappings;
using ClockMessage = Astro.Messages.RosgraphMsgs.Clock;

namespace Astro.Ros.Rcl;

/// <summary>A ROS graph on an installed ROS 2, through Rcl.NET, of which it takes topics and services.</summary>
public sealed class RclGraph : ExecutorGraph
{
    private static readonly string[] Distributions = ["jazzy", "kilted"];

    private readonly Dictionary<ExecutorNode, RclNode> _nodes = [];
    private readonly ClockListener? _clock;

    private RclGraph(RclOptions options, LoopClock clock, TimeProvider provider) : base(clock, provider)
    {
        Provider = provider;
        Mismatches = new MismatchWatch(Loop, View, Report);
        Rcl = new RclLoop(options.Enclave);
        if (clock is ReceivedClock received)
            _clock = new ClockListener(
                Rcl, Loop, received, TypesFor(ClockMessage.TypeName).Message<ClockMessage>(),
                Open(new NodeNames(ClockListener.NodeName, new NodeOptions())),
                error => Report(new CallbackFailure("", "topic /clock", error)));
    }

    internal RclLoop Rcl { get; }

    internal TimeProvider Provider { get; }

    internal GraphView View { get; } = new();

    internal MismatchWatch Mismatches { get; }

    /// <summary>Names of the services that are served here; under the gate.</summary>
    internal HashSet<string> Services { get; } = [];

    internal override string Identity { get; } = Guid.NewGuid().ToString();

    /// <summary>Returns if ROS 2 can be used here.</summary>
    /// <exception cref="RclUnavailableException">None is sourced, or one that is not supported.</exception>
    public static void Require()
    {
        var distribution = Environment.GetEnvironmentVariable("ROS_DISTRO") ?? "";
        if (distribution.Length == 0)
            throw new RclUnavailableException("ROS_DISTRO is not set: no ROS 2 is sourced");
        if (!Distributions.Contains(distribution))
            throw new RclUnavailableException(
                $"ROS_DISTRO: expected {string.Join(" or ", Distributions)}, found \"{distribution}\"");
        if (!NativeLibrary.TryLoad("librcl.so", out _))
            throw new RclUnavailableException("librcl.so is not on the loader's path: source ROS 2's setup file");
    }

    /// <summary>Joins the domain that the environment names.</summary>
    /// <param name="options">As what to join.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    /// <exception cref="RclUnavailableException">ROS 2 is not here, or refuses.</exception>
    public static RclGraph Join(RclOptions options, TimeProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require();
        provider ??= TimeProvider.System;
        return new RclGraph(
            options, options.UseSimulatedTime ? new ReceivedClock() : new RealtimeClock(provider), provider);
    }

    /// <summary>
    /// Joins with a clock of its own, which moves from one timer to the next and no faster than
    /// <paramref name="pace"/> times the wall clock: for a simulation, which tells others the time on <c>/clock</c>.
    /// </summary>
    /// <param name="options">As what to join.</param>
    /// <param name="start">The time it begins at.</param>
    /// <param name="pace">Above 0.</param>
    /// <param name="provider">What to take the wall clock from; the system by default.</param>
    /// <exception cref="RclUnavailableException">ROS 2 is not here, or refuses.</exception>
    public static RclGraph Simulated(RclOptions options, Time start, double pace, TimeProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pace);
        Require();
        provider ??= TimeProvider.System;
        return new RclGraph(options, new SimulatedClock(start, pace, provider), provider);
    }

    /// <inheritdoc/>
    public override string? WhyMissing(string type) => NativeTypes.All.WhyMissing(type);

    /// <summary>What carries messages, when ROS 2 knows a type that is to be carried.</summary>
    /// <exception cref="RclUnavailableException">It does not.</exception>
    internal static NativeTypeTable TypesFor(string type) => NativeTypes.All.WhyMissing(type) is { } why
        ? throw new RclUnavailableException(why)
        : NativeTypes.All;

    internal RclNode NodeOf(ExecutorNode node)
    {
        lock (Loop.Gate)
        {
            return _nodes.TryGetValue(node, out var found)
                ? found
                : throw new ObjectDisposedException(node.FullName);
        }
    }

    internal override IPublisher<T> OpenPublisher<T>(ExecutorNode node, string topic, QosProfile qos) =>
        node.Open(new RclPublisher<T>(this, node, topic, qos));

    internal override ISubscription OpenSubscription<T>(
        ExecutorNode node, string topic, Action<T> callback, QosProfile qos, bool reuse) =>
        node.Open(new RclSubscription<T>(this, node, topic, callback, qos, reuse));

    internal override IAsyncDisposable OpenService<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name,
        Func<TRequest, ValueTask<TResponse>> handler) =>
        node.Open(new RclServer<TRequest, TResponse>(this, node, type, name, handler));

    internal override IServiceClient<TRequest, TResponse> OpenClient<TRequest, TResponse>(
        ExecutorNode node, ServiceType<TRequest, TResponse> type, string name) =>
        node.Open(new RclClient<TRequest, TResponse>(this, node, type, name));

    private protected override void OnNodeAdded(ExecutorNode node) => _nodes.Add(node, Open(node.Names));

    private protected override void OnNodeRemoved(ExecutorNode node)
    {
        // Its endpoints still hold it; the last of them lets it go.
        if (_nodes.Remove(node, out var native))
            native.Release();
    }

    private protected override void Release()
    {
        _clock?.Dispose();
        Rcl.Dispose();
    }

    private RclNode Open(NodeNames names)
    {
        var node = new RclNode(Rcl, names);
        View.Follow(node.Native.Graph);
        return node;
    }
}
