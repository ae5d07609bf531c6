using Astro.Home;
using Astro.Messages.NavMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Occupancy = Astro.Home.Occupancy;

namespace Astro.Simulation;

/// <summary>What never changes, published once for all who come: <c>map</c> and <c>/tf_static</c>.</summary>
internal static class LatchedTopics
{
    public static void Publish(INode node, FloorPlan home)
    {
        node.CreatePublisher<Messages.NavMsgs.OccupancyGrid>("map", QosProfile.Latched)
            .Publish(ToMessage(home.Map, node.Graph.Clock.Now));
        var frames = new StaticTransformBroadcaster(node);
        frames.Send(Frames.BaseLink, Frames.CameraLink, new(new(0, 0, CameraTopics.Height), Rotation.Identity));
        // From x forward, y left, z up to x right, y down, z forward (REP-103).
        frames.Send(Frames.CameraLink, Frames.CameraOptical, new(default, new(-0.5, 0.5, -0.5, 0.5)));
    }

    private static Messages.NavMsgs.OccupancyGrid ToMessage(Home.OccupancyGrid map, Time stamp) => new()
    {
        Header = new Header { FrameId = Frames.Map, Stamp = stamp },
        Info = new MapMetaData
        {
            MapLoadTime = stamp,
            Resolution = (float)map.Resolution,
            Width = (uint)map.Width,
            Height = (uint)map.Height,
            Origin = map.Origin.ToMessage(),
        },
        Data = Array.ConvertAll(map.Cells.ToArray(), static cell => cell switch
        {
            Occupancy.Free => (sbyte)0,
            Occupancy.Occupied => (sbyte)100,
            _ => (sbyte)-1,
        }),
    };
}
