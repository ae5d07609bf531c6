using Astro.Messages.GeometryMsgs;
using Astro.Messages.Tf2Msgs;

namespace Astro.Ros;

/// <summary>Tells everyone on <c>/tf_static</c>, late joiners too, where frames are that never move.</summary>
public sealed class StaticTransformBroadcaster(INode node) : IAsyncDisposable
{
    private readonly IPublisher<TFMessage> _publisher =
        node.CreatePublisher<TFMessage>("/tf_static", QosProfile.Latched);

    private readonly List<TransformStamped> _transforms = [];

    /// <summary>
    /// Tells where <paramref name="child"/> is in <paramref name="parent"/>; a child told before moves.
    /// </summary>
    public void Send(string parent, string child, RigidTransform parentFromChild)
    {
        _transforms.RemoveAll(transform => transform.ChildFrameId == child);
        _transforms.Add(TransformBroadcaster.ToMessage(parent, child, node.Graph.Clock.Now, parentFromChild));
        // A late joiner gets the last message only, so each one tells all.
        _publisher.Publish(new TFMessage { Transforms = [.. _transforms] });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();
}
