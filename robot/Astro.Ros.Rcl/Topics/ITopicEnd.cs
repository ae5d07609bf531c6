using Astro.Ros.Executor;

namespace Astro.Ros.Rcl;

/// <summary>An end of a topic in this process.</summary>
internal interface ITopicEnd
{
    ExecutorNode Node { get; }

    string Topic { get; }

    string TypeName { get; }

    QosProfile Qos { get; }

    bool IsPublisher { get; }
}
