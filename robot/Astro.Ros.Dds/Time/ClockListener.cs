using Astro.Messages.RosgraphMsgs;
using Astro.Ros.Dds.Native;
using Astro.Ros.Executor;

namespace Astro.Ros.Dds;

/// <summary>Sets a graph's clock to the newest time on <c>/clock</c>, as ROS 2's <c>use_sim_time</c> does.</summary>
internal sealed class ClockListener : IEndpointEvents, IDisposable
{
    private static readonly SendOrPostCallback Read = static self => ((ClockListener)self!).Next();

    private readonly EventLoop _loop;
    private readonly ReceivedClock _clock;
    private readonly SampleReader _reader;

    public ClockListener(DdsParticipant participant, EventLoop loop, ReceivedClock clock)
    {
        (_loop, _clock) = (loop, clock);
        _reader = new SampleReader(
            participant, RosNames.Topic("/clock"), RosNames.Type(Clock.TypeName),
            QosHandle.ForTopic(QosProfile.SensorData, Clock.TypeHash), this);
    }

    /// <summary>The id of what reads.</summary>
    public DdsGuid Reader => _reader.Guid;

    public void OnData() => _loop.TryEnqueue(Read, this);

    public void Dispose() => _reader.Dispose();

    private void Next()
    {
        if (!_reader.TryTake(out var sample))
            return;
        using (sample)
            _loop.Set(_clock, Cdr.Deserialize<Clock>(sample.Payload).ClockValue);
    }
}
