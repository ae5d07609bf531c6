using Astro.Messages.GeometryMsgs;
using Astro.Messages.StdMsgs;
using Astro.Messages.Tf2Msgs;

namespace Astro.Ros;

/// <summary>Tells everyone on <c>/tf</c> where moving frames are.</summary>
public sealed class TransformBroadcaster(INode node) : IAsyncDisposable
{
    private readonly IPublisher<TFMessage> _publisher = node.CreatePublisher<TFMessage>("/tf", new QosProfile(100));

    /// <summary>Tells where <paramref name="child"/> was in <paramref name="parent"/> at a time.</summary>
    public void Send(string parent, string child, Time stamp, RigidTransform parentFromChild) =>
        Send(ToMessage(parent, child, stamp, parentFromChild));

    /// <summary>Tells several at once.</summary>
    public void Send(params TransformStamped[] transforms) =>
        _publisher.Publish(new TFMessage { Transforms = transforms });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();

    /// <summary>Where <paramref name="child"/> was in <paramref name="parent"/> at a time, as a message.</summary>
    public static TransformStamped ToMessage(
        string parent, string child, Time stamp, RigidTransform parentFromChild) => new()
        {
            Header = new Header { Stamp = stamp, FrameId = parent },
            ChildFrameId = child,
            Transform = parentFromChild.ToTransform(),
        };
}
