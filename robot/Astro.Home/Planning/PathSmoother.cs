namespace Astro.Home;

/// <summary>Pulls a path of cells straight where the straight line is no dearer, and resamples it about a cell
/// apart.</summary>
internal readonly struct PathSmoother(Costmap costmap)
{
    private const double Slack = 1e-9;

    public Plan Smooth(List<int> cells, Pose2 start, Pose2 goal)
    {
        var corners = new List<Point2> { start.Position };
        if (!costmap.IsTraversable(start.Position))
            corners.Add(Centre(cells[0]));
        int anchor = 0;
        double along = 0;
        for (int i = 1; i < cells.Count; i++)
        {
            along += MoveCost(cells[i - 1], cells[i]);
            if (i - anchor < 2 || costmap.StraightCost(Centre(cells[anchor]), Centre(cells[i])) <= along + Slack)
                continue;
            anchor = i - 1;
            along = MoveCost(cells[i - 1], cells[i]);
            corners.Add(Centre(cells[anchor]));
        }

        corners.Add(goal.Position);
        return Resample(corners, goal);
    }

    private Plan Resample(List<Point2> corners, Pose2 goal)
    {
        var poses = new List<Pose2>();
        double length = 0;
        for (int i = 1; i < corners.Count; i++)
        {
            Point2 a = corners[i - 1], leg = corners[i] - a;
            int pieces = Math.Max(1, (int)Math.Ceiling(leg.Length / costmap.Map.Resolution));
            if (leg.Length == 0)
                continue;
            length += leg.Length;
            for (int k = 0; k < pieces; k++)
            {
                var point = a + leg * ((double)k / pieces);
                poses.Add(new(point.X, point.Y, leg.Angle));
            }
        }

        poses.Add(goal);
        return new(PlanStatus.Found, poses, length);
    }

    private double MoveCost(int from, int to)
    {
        var map = costmap.Map;
        double length = from % map.Width != to % map.Width && from / map.Width != to / map.Width ? Math.Sqrt(2) : 1;
        return length * PathPlanner.Weight(costmap.Costs[to]);
    }

    private Point2 Centre(int cell) => costmap.Map.CellToWorld(costmap.Map.CellAt(cell));
}
