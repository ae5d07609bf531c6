namespace Astro.Ros;

/// <summary>One node's end of a topic that it reads. After disposal no callback runs.</summary>
public interface ISubscription : IAsyncDisposable
{
    /// <summary>The resolved topic name.</summary>
    string Topic { get; }

    /// <summary>How many compatible publishers there are now.</summary>
    int PublisherCount { get; }

    /// <summary>How many messages the queue has dropped for newer ones; an installed ROS 2 has a queue in front of it,
    /// of which nobody counts that.</summary>
    long Dropped { get; }
}
