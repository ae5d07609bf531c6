using Astro.Messages.RosgraphMsgs;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>Tells other processes the time of the simulation: <c>/clock</c>, a hundred times a second.</summary>
/// <remarks>Source: <see href="https://design.ros2.org/articles/clock_and_time.html"/>.</remarks>
public static class ClockTopic
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);

    /// <summary>Publishes until the node is disposed.</summary>
    /// <param name="node">A node of a graph whose time is the simulation's.</param>
    public static void Publish(INode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var clock = node.CreatePublisher<Clock>("/clock", new QosProfile(Depth: 1));
        node.CreateTimer(Period, () => clock.Publish(new Clock { ClockValue = node.Graph.Clock.Now }));
    }
}
