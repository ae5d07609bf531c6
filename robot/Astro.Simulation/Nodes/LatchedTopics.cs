using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.NavMsgs;
using Astro.Messages.StdMsgs;
using Astro.Messages.Tf2Msgs;
using Astro.Ros;
using Occupancy = Astro.Home.Occupancy;

namespace Astro.Simulation;

/// <summary>What never changes, published once for all who come: <c>map</c> and <c>/tf_static</c>.</summary>
internal static class LatchedTopics
{
    public static void Publish(INode node, FloorPlan home)
    {
        var stamp = node.Graph.Clock.Now;
        node.CreatePublisher<Messages.NavMsgs.OccupancyGrid>("map", QosProfile.Latched).Publish(ToMessage(home.Map, stamp));
        node.CreatePublisher<TFMessage>("/tf_static", QosProfile.Latched).Publish(new()
        {
            Transforms =
            [
                Fixed(Frames.BaseLink, Frames.CameraLink, stamp,
                    new Vector3 { Z = CameraTopics.Height }, new Quaternion { W = 1 }),
                // From x forward, y left, z up to x right, y down, z forward (REP-103).
                Fixed(Frames.CameraLink, Frames.CameraOptical, stamp,
                    new Vector3(), new Quaternion { X = -0.5, Y = 0.5, Z = -0.5, W = 0.5 }),
            ],
        });
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

    private static TransformStamped Fixed(
        string parent, string child, Time stamp, Vector3 translation, Quaternion rotation) => new()
        {
            Header = new Header { FrameId = parent, Stamp = stamp },
            ChildFrameId = child,
            Transform = new Transform { Translation = translation, Rotation = rotation },
        };
}
