using Astro.Ros.Executor;
using Rcl.Graph;

namespace Astro.Ros.Rcl;

/// <summary>An end of a topic in this process.</summary>
internal interface ITopicEnd
{
    ExecutorNode Node { get; }

    string Topic { get; }

    string TypeName { get; }

    QosProfile Qos { get; }

    bool IsPublisher { get; }

    /// <summary>What ROS 2 knows of the other ends.</summary>
    RosGraph View { get; }
}
