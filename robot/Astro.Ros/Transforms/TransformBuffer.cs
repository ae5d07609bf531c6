using System.Diagnostics.CodeAnalysis;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.Tf2Msgs;
using Astro.Ros.Transforms;

namespace Astro.Ros;

/// <summary>
/// Where every frame was over the last ten seconds, as <c>/tf</c> and <c>/tf_static</c> tell. To be used on the
/// executor.
/// </summary>
public sealed class TransformBuffer : IAsyncDisposable
{
    /// <summary>How long poses are remembered, counted back from a frame's newest.</summary>
    public static readonly TimeSpan History = TimeSpan.FromSeconds(10);

    private readonly FrameTree _frames = new(History);
    private readonly INode _node;
    private readonly ISubscription _moving;
    private readonly ISubscription _static;
    private Time _heard = new(long.MinValue);

    /// <summary>Starts to listen.</summary>
    public TransformBuffer(INode node)
    {
        _node = node;
        var qos = new QosProfile(100);
        _moving = node.CreateSubscription<TFMessage>("/tf", message => Add(message, isStatic: false), qos, reuse: true);
        _static = node.CreateSubscription<TFMessage>(
            "/tf_static", message => Add(message, isStatic: true), qos with { Durability = Durability.TransientLocal },
            reuse: true);
    }

    /// <summary>Whether anything was heard of a frame.</summary>
    public bool Knows(string frame) => _frames.Knows(frame);

    /// <summary>Where <paramref name="source"/> was in <paramref name="target"/> at a time.</summary>
    /// <param name="target">The frame to go to.</param>
    /// <param name="source">The frame to come from.</param>
    /// <param name="time">When; between two poses the one on the straight way counts.</param>
    /// <param name="targetFromSource">Takes coordinates from the source frame to the target frame.</param>
    public bool TryLookup(string target, string source, Time time, out RigidTransform targetFromSource) =>
        TryLookup(target, source, time, out targetFromSource, out _);

    /// <summary>Where <paramref name="source"/> was in <paramref name="target"/> at a time.</summary>
    /// <param name="target">The frame to go to.</param>
    /// <param name="source">The frame to come from.</param>
    /// <param name="time">When; between two poses the one on the straight way counts.</param>
    /// <param name="targetFromSource">Takes coordinates from the source frame to the target frame.</param>
    /// <param name="error">Why not, when false.</param>
    public bool TryLookup(
        string target, string source, Time time, out RigidTransform targetFromSource, out TransformError error)
    {
        error = _frames.TryLookup(target, source, time, out targetFromSource);
        return error == TransformError.None;
    }

    /// <summary>Where <paramref name="source"/> was in <paramref name="target"/> when all frames between them were
    /// last known together.</summary>
    /// <param name="target">The frame to go to.</param>
    /// <param name="source">The frame to come from.</param>
    /// <param name="targetFromSource">Takes coordinates from the source frame to the target frame.</param>
    /// <param name="time">When that was; the present when all of them are static.</param>
    public bool TryLookupLatest(string target, string source, out RigidTransform targetFromSource, out Time time)
    {
        targetFromSource = RigidTransform.Identity;
        if (_frames.TryGetLatestCommonTime(target, source, out time) != TransformError.None)
            return false;
        if (time.Nanoseconds == long.MaxValue)
            time = _node.Graph.Clock.Now;
        return TryLookup(target, source, time, out targetFromSource);
    }

    /// <summary>Where <paramref name="source"/> was in <paramref name="target"/> at a time.</summary>
    /// <exception cref="TransformException">It is not known; the error says why.</exception>
    public RigidTransform Lookup(string target, string source, Time time)
    {
        if (TryLookup(target, source, time, out var transform, out var error))
            return transform;
        throw new TransformException(error, error switch
        {
            TransformError.UnknownFrame => $"frame {(Knows(target) ? source : target)} is unknown",
            TransformError.NotConnected => $"frames {target} and {source} are not connected",
            _ => $"{source} in {target} at {time.Seconds:F3} s: {error}",
        });
    }

    /// <summary>Stops to listen; what is known stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await _moving.DisposeAsync();
        await _static.DisposeAsync();
    }

    private void Add(TFMessage message, bool isStatic)
    {
        // When time goes back, as when a simulation begins anew, what is remembered lies in the future: next to it all
        // that comes would be too old. tf2 forgets it likewise.
        var now = _node.Graph.Clock.Now;
        if (now < _heard)
            _frames.ForgetMoving();
        _heard = now;
        foreach (var transform in message.Transforms)
        {
            var (parent, child) = (transform.Header.FrameId, transform.ChildFrameId);
            if (!TryRead(transform, out var pose, out var reason))
                Report($"{parent} -> {child}: {reason}; ignored");
            else if (!_frames.TryAdd(parent, child, transform.Header.Stamp, pose, isStatic))
                Report($"{parent} -> {child}: {child} is above {parent} already; ignored");
        }
    }

    private static bool TryRead(
        TransformStamped message, out RigidTransform pose, [NotNullWhen(false)] out string? reason)
    {
        var (parent, child) = (message.Header.FrameId, message.ChildFrameId);
        var (t, q) = (message.Transform.Translation, message.Transform.Rotation);
        var length = q.X * q.X + q.Y * q.Y + q.Z * q.Z + q.W * q.W;
        reason = parent.Length == 0 || child.Length == 0 ? "a frame has no name"
            : parent == child ? "a frame cannot be its own parent"
            : !double.IsFinite(t.X + t.Y + t.Z) ? "the translation is not finite"
            : !(Math.Abs(length - 1) < 0.01) ? "the quaternion's length is not 1"
            : null;
        pose = reason is null ? RigidTransform.FromMessage(message.Transform) : default;
        return reason is null;
    }

    private void Report(string text) =>
        _node.Graph.Report(new CallbackFailure(_node.FullName, "transforms", new FormatException(text)));
}
