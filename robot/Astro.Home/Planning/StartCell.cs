namespace Astro.Home;

/// <summary>Where a search begins: a robot that stopped a little too close to something must still get away.</summary>
internal static class StartCell
{
    private const double Reach = 0.3;

    /// <summary>The nearest traversable cell within reach of a point, the lowest index among equals.</summary>
    public static int? Find(Costmap costmap, Point2 from)
    {
        var map = costmap.Map;
        var centre = map.WorldToCell(from);
        if (costmap.IsTraversable(centre))
            return map.Index(centre);
        int reach = (int)Math.Ceiling(Reach / map.Resolution);
        int? best = null;
        int bestSquared = reach * reach + 1;
        for (int dy = -reach; dy <= reach; dy++)
        {
            for (int dx = -reach; dx <= reach; dx++)
            {
                var cell = new Cell(centre.X + dx, centre.Y + dy);
                if (dx * dx + dy * dy < bestSquared && costmap.IsTraversable(cell))
                    (best, bestSquared) = (map.Index(cell), dx * dx + dy * dy);
            }
        }

        return best;
    }
}
