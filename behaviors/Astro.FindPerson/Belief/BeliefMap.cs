using Astro.Home;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>The belief as a <c>nav_msgs/OccupancyGrid</c>, to be looked at in RViz or the terminal.</summary>
internal static class BeliefMap
{
    /// <summary>100 is the most probable cell, 0 impossible, -1 no place for a person.</summary>
    public static Messages.NavMsgs.OccupancyGrid Draw(FloorPlan home, SearchSpace space, Belief belief, Time stamp)
    {
        var map = home.Map;
        var width = (int)(map.Width * map.Resolution / SearchSpace.CellSize);
        var height = (int)(map.Height * map.Resolution / SearchSpace.CellSize);
        var cells = new sbyte[width * height];
        Array.Fill(cells, (sbyte)-1);
        var most = double.Epsilon;
        for (var cell = 0; cell < space.Count; cell++)
            most = Math.Max(most, belief.At(cell));
        for (var cell = 0; cell < space.Count; cell++)
        {
            var local = map.Origin.InverseTransform(space.Centre(cell)) * (1 / SearchSpace.CellSize);
            if (local.X < width && local.Y < height)
                cells[(int)local.Y * width + (int)local.X] = (sbyte)Math.Round(100 * belief.At(cell) / most);
        }

        return new Messages.NavMsgs.OccupancyGrid
        {
            Header = new Header { FrameId = "map", Stamp = stamp },
            Info = new Messages.NavMsgs.MapMetaData
            {
                Resolution = (float)SearchSpace.CellSize,
                Width = (uint)width,
                Height = (uint)height,
                Origin = Poses.InMap(map.Origin, stamp).Pose,
            },
            Data = cells,
        };
    }
}
