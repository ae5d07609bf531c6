using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>
/// Tells ROS 2's tools which nodes this participant has and which endpoints are whose, on <c>ros_discovery_info</c>
/// (rmw_dds_common/msg/ParticipantEntitiesInfo). Safe to use from any thread. What changes is told by a piece of work
/// on the loop, so that many changes at a time are told once.
/// </summary>
internal sealed class NodeRoster : IEndpointEvents, IDisposable
{
    public const string Topic = "ros_discovery_info";
    public const string Type = "rmw_dds_common::msg::dds_::ParticipantEntitiesInfo_";

    private static readonly SendOrPostCallback Tell = static self => ((NodeRoster)self!).Announce();

    private readonly Lock _gate = new();
    private readonly EventLoop _loop;
    private readonly SortedDictionary<string, Entry> _nodes = new(StringComparer.Ordinal);
    private readonly DdsGuid _participant;
    private readonly int _gidLength;
    private readonly SampleWriter _writer;
    private bool _isTold = true;

    public NodeRoster(DdsParticipant participant, EventLoop loop, int gidLength)
    {
        (_participant, _loop, _gidLength) = (participant.Guid, loop, gidLength);
        _writer = new SampleWriter(participant, Topic, Type, QosHandle.ForTopic(QosProfile.Latched), this);
    }

    public void Add(NodeNames node) => Change(() => _nodes.Add(node.FullName, new Entry(node)));

    public void Remove(NodeNames node) => Change(() => _nodes.Remove(node.FullName));

    public void AddReader(NodeNames node, DdsGuid reader) => Change(() => Of(node)?.Readers.Add(reader));

    public void RemoveReader(NodeNames node, DdsGuid reader) => Change(() => Of(node)?.Readers.Remove(reader));

    public void AddWriter(NodeNames node, DdsGuid writer) => Change(() => Of(node)?.Writers.Add(writer));

    public void RemoveWriter(NodeNames node, DdsGuid writer) => Change(() => Of(node)?.Writers.Remove(writer));

    public void Dispose() => _writer.Dispose();

    // A node that goes takes its endpoints along, which may be closed after it.
    private Entry? Of(NodeNames node) => _nodes.GetValueOrDefault(node.FullName);

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            if (_isTold)
                _loop.TryEnqueue(Tell, this);
            _isTold = false;
        }
    }

    private void Announce() =>
        _writer.TryWrite(this, static (ref CdrWriter cdr, NodeRoster self) => self.Write(ref cdr));

    private void Write(ref CdrWriter cdr)
    {
        lock (_gate)
        {
            _isTold = true;
            Write(ref cdr, _participant);
            cdr.Write((uint)_nodes.Count);
            foreach (var entry in _nodes.Values)
            {
                cdr.WriteString(entry.Names.Namespace);
                cdr.WriteString(entry.Names.Name);
                Write(ref cdr, entry.Readers);
                Write(ref cdr, entry.Writers);
            }
        }
    }

    private void Write(ref CdrWriter cdr, List<DdsGuid> guids)
    {
        cdr.Write((uint)guids.Count);
        foreach (var guid in guids)
            Write(ref cdr, guid);
    }

    private unsafe void Write(ref CdrWriter cdr, DdsGuid guid)
    {
        for (var i = 0; i < _gidLength; i++)
            cdr.Write(i < DdsGuid.Length ? guid.Bytes[i] : (byte)0);
    }

    private sealed record Entry(NodeNames Names)
    {
        public List<DdsGuid> Readers { get; } = [];

        public List<DdsGuid> Writers { get; } = [];
    }
}
