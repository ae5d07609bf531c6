namespace Astro.Ros;

/// <summary>Whether a lost message is sent again.</summary>
public enum Reliability
{
    /// <summary>Every message reaches every matched subscription whose queue has room.</summary>
    Reliable,

    /// <summary>A message may be lost; nothing waits for it.</summary>
    BestEffort,
}

/// <summary>Whether a subscription that joins late receives what was published before.</summary>
public enum Durability
{
    /// <summary>Only what is published from now on.</summary>
    Volatile,

    /// <summary>First the publisher's last messages, up to its depth, then what follows.</summary>
    TransientLocal,
}

/// <summary>Quality of service with keep-last history, by ROS 2's rules for what is compatible with what.</summary>
/// <param name="Depth">How many messages the queue keeps, at least 1; the oldest goes first.</param>
/// <param name="Reliability">A reliable subscription does not match a best-effort publisher.</param>
/// <param name="Durability">A transient-local subscription does not match a volatile publisher.</param>
public sealed record QosProfile(
    int Depth = 10,
    Reliability Reliability = Reliability.Reliable,
    Durability Durability = Durability.Volatile)
{
    /// <summary>ROS 2's default: the last ten, reliable, volatile.</summary>
    public static QosProfile Default { get; } = new();

    /// <summary>For camera frames and scans: the newest only, best effort.</summary>
    public static QosProfile SensorData { get; } = new(1, Reliability.BestEffort);

    /// <summary>
    /// For a state that late joiners need too, as the map: the newest only, reliable, transient local.
    /// </summary>
    public static QosProfile Latched { get; } = new(1, Reliability.Reliable, Durability.TransientLocal);

    /// <summary>Whether a subscription with this profile matches a publisher with the profile
    /// <paramref name="offered"/>: it must not ask for more than is offered.</summary>
    public bool Accepts(QosProfile offered) =>
        !(Reliability == Reliability.Reliable && offered.Reliability == Reliability.BestEffort)
        && !(Durability == Durability.TransientLocal && offered.Durability == Durability.Volatile);
}
