using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

internal sealed class DdsPublisher<T> : Endpoint, IPublisher<T>, IEndpointEvents where T : class, IMessage<T>, new()
{
    private readonly DdsGraph _graph;
    private readonly SampleWriter _writer;

    public DdsPublisher(DdsGraph graph, ExecutorNode node, string topic, QosProfile qos) : base(node)
    {
        (_graph, Topic) = (graph, topic);
        _writer = new SampleWriter(
            graph.Participant, RosNames.Topic(topic), RosNames.Type(T.TypeName),
            QosHandle.ForTopic(qos, T.TypeHash), this);
    }

    public string Topic { get; }

    public int SubscriptionCount => IsClosed ? 0 : _writer.MatchedCount;

    public override void OnOpen() => _graph.Roster.AddWriter(Node.Names, _writer.Guid);

    public void Publish(T message)
    {
        ArgumentNullException.ThrowIfNull(message);
        ObjectDisposedException.ThrowIf(
            !_writer.TryWrite(message, static (ref CdrWriter cdr, T message) => message.WriteCdr(ref cdr)), this);
    }

    protected override void OnClose() => _graph.Roster.RemoveWriter(Node.Names, _writer.Guid);

    public override void Release() => _writer.Dispose();
}
