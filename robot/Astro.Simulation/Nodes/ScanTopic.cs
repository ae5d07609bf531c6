using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>The lidar on the graph: <c>scan</c>, measured in <c>base_link</c>.</summary>
internal sealed class ScanTopic(INode node, SimulatedHome home)
{
    private readonly IPublisher<LaserScan> _scans = node.CreatePublisher<LaserScan>("scan", QosProfile.SensorData);

    public void Publish(Time stamp, double period)
    {
        var ranges = new float[Lidar.Beams];
        home.Scan(ranges);
        _scans.Publish(new()
        {
            Header = new Header { FrameId = Frames.BaseLink, Stamp = stamp },
            AngleMin = (float)Lidar.FirstAngle,
            AngleMax = (float)(Lidar.FirstAngle + (Lidar.Beams - 1) * Lidar.AngleStep),
            AngleIncrement = (float)Lidar.AngleStep,
            ScanTime = (float)period,
            RangeMin = (float)Lidar.MinRange,
            RangeMax = (float)Lidar.MaxRange,
            Ranges = ranges,
        });
    }
}
