using Astro.Home;

namespace Astro.Simulation;

/// <summary>What in a world stands in the way of a robot, of a lidar's beam and of a person's eyes.</summary>
public sealed class Surroundings
{
    // Somebody who sits looks at things from about this height (m).
    private const double EyeHeight = 1.15;

    private readonly RayCaster _sight;

    /// <summary>Combines a map's walls with furniture.</summary>
    public Surroundings(OccupancyGrid map, IReadOnlyList<FurnitureBox> furniture)
    {
        Occupancy[] solid = map.Cells.ToArray(), tall = map.Cells.ToArray();
        for (int i = 0; i < solid.Length; i++)
        {
            var centre = map.CellToWorld(map.CellAt(i));
            double top = 0;
            foreach (var box in furniture)
            {
                if (box.Covers(centre))
                    top = Math.Max(top, box.Height);
            }

            if (top == 0)
                continue;
            solid[i] = Occupancy.Occupied;
            tall[i] = top > EyeHeight ? Occupancy.Occupied : Occupancy.Free;
        }

        Solid = new(map.Width, map.Height, map.Resolution, map.Origin, solid);
        Tall = new(map.Width, map.Height, map.Resolution, map.Origin, tall);
        Rays = new(Solid, cell => cell == Occupancy.Occupied);
        _sight = new(Tall, cell => cell != Occupancy.Free);
    }

    /// <summary>Everything that a robot runs into and a lidar's beam hits.</summary>
    public OccupancyGrid Solid { get; }

    /// <summary>Only what hides a face: walls and high furniture.</summary>
    public OccupancyGrid Tall { get; }

    /// <summary>How far it is to anything solid.</summary>
    internal RayCaster Rays { get; }

    /// <summary>Whether no wall or high furniture is between two points in <c>map</c>.</summary>
    public bool IsInSight(Point2 from, Point2 to)
    {
        var a = Tall.Origin.InverseTransform(from) * (1 / Tall.Resolution);
        var b = Tall.Origin.InverseTransform(to) * (1 / Tall.Resolution);
        double length = a.DistanceTo(b);
        return length == 0
            || double.IsPositiveInfinity(_sight.Cast(a.X, a.Y, (b.X - a.X) / length, (b.Y - a.Y) / length, length));
    }

    /// <summary>Whether a disc on the floor overlaps anything solid or leaves the map.</summary>
    public bool Touches(Point2 centre, double radius)
    {
        double resolution = Solid.Resolution;
        var local = Solid.Origin.InverseTransform(centre);
        int reach = (int)Math.Ceiling(radius / resolution);
        var middle = Solid.WorldToCell(centre);
        for (int y = middle.Y - reach; y <= middle.Y + reach; y++)
        {
            for (int x = middle.X - reach; x <= middle.X + reach; x++)
            {
                double dx = local.X - Math.Clamp(local.X, x * resolution, (x + 1) * resolution);
                double dy = local.Y - Math.Clamp(local.Y, y * resolution, (y + 1) * resolution);
                if (dx * dx + dy * dy < radius * radius
                    && (!Solid.Contains(new Cell(x, y)) || Solid[new(x, y)] == Occupancy.Occupied))
                    return true;
            }
        }

        return false;
    }
}
