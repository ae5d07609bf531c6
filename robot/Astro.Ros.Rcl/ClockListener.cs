using Astro.Messages.RosgraphMsgs;
using Astro.Ros.Executor;
using Rcl;

namespace Astro.Ros.Rcl;

/// <summary>Sets a graph's clock to the newest time on <c>/clock</c>, as ROS 2's <c>use_sim_time</c> does.</summary>
internal sealed class ClockListener : IDisposable
{
    /// <summary>What to call the node that listens; ROS 2's tools do not list one whose name begins so.</summary>
    public const string NodeName = "_astro_clock";

    private static readonly SendOrPostCallback Set = static self => ((ClockListener)self!).SetNow();

    private readonly EventLoop _loop;
    private readonly RclLoop _rcl;
    private readonly ReceivedClock _clock;
    private readonly NativeMessage<Clock> _native;
    private readonly RclNode _node;
    private readonly IRclNativeSubscription _subscription;
    private readonly Action<Exception> _report;
    private readonly Clock _message = new();
    private long _newest;

    /// <summary>Listens until it is disposed, which gives up the node.</summary>
    public ClockListener(
        RclLoop rcl, EventLoop loop, ReceivedClock clock, NativeMessage<Clock> native, RclNode node,
        Action<Exception> report)
    {
        (_rcl, _loop, _clock, _native, _node, _report) = (rcl, loop, clock, native, node, report);
        _subscription = native.CreateSubscription(
            _node.Native, "/clock", new SubscriptionOptions(RclQos.ToRos(QosProfile.SensorData), queueSize: 1));
        _ = TakeAsync();
    }

    public void Dispose()
    {
        _rcl.Release(_subscription);
        _node.Release();
    }

    private async Task TakeAsync()
    {
        try
        {
            await foreach (var buffer in _subscription.ReadAllAsync().ConfigureAwait(false))
            {
                using (buffer)
                    _native.Read(buffer, _message);
                Volatile.Write(ref _newest, _message.ClockValue.Nanoseconds);
                _loop.TryEnqueue(Set, this);
            }
        }
        catch (Exception exception)
        {
            _report(exception);
        }
    }

    private void SetNow() => _loop.Set(_clock, new Time(Volatile.Read(ref _newest)));
}
