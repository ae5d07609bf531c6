using Rcl.Qos;
using RosQos = Rcl.Qos.QosProfile;

namespace Astro.Ros.Rcl;

/// <summary>Quality of service against ROS 2's.</summary>
internal static class RclQos
{
    /// <summary>For the ends of a service, of which no request and no reply may be dropped for others. ROS 2's own
    /// default keeps ten.</summary>
    public static RosQos Service { get; } =
        new(HistoryPolicy.KeepAll, 0, ReliabilityPolicy.Reliable, DurabilityPolicy.Volatile);

    public static RosQos ToRos(QosProfile qos) => new(
        HistoryPolicy.KeepLast,
        qos.Depth,
        qos.Reliability == Reliability.Reliable ? ReliabilityPolicy.Reliable : ReliabilityPolicy.BestEffort,
        qos.Durability == Durability.TransientLocal ? DurabilityPolicy.TransientLocal : DurabilityPolicy.Volatile);

    /// <summary>What the graph says of an endpoint elsewhere, which does not tell its depth to all.</summary>
    public static QosProfile FromRos(RosQos qos) => new(
        Math.Max(1, qos.Depth),
        qos.Reliability == ReliabilityPolicy.BestEffort ? Reliability.BestEffort : Reliability.Reliable,
        qos.Durability == DurabilityPolicy.TransientLocal ? Durability.TransientLocal : Durability.Volatile);
}
