namespace Astro.Home;

/// <summary>Which cells of a map can be seen from a place.</summary>
/// <remarks>
/// Rays half a cell apart at full range walk the grid cell by cell (Amanatides and Woo); occupied and unknown cells end
/// them, so a wall one cell thick always blocks, a diagonal one too.
/// </remarks>
public static class Visibility
{
    /// <summary>Marks the free cells that are in view; the cells that end the view stay unmarked.</summary>
    /// <param name="map">The map.</param>
    /// <param name="from">The eye and the middle of its field of view, in <c>map</c>.</param>
    /// <param name="fieldOfView">Full angle, above 0 up to 2π (rad).</param>
    /// <param name="range">How far it sees, above 0 (m).</param>
    /// <param name="visible">One flag a cell in the map's order; overwritten.</param>
    public static void Compute(OccupancyGrid map, Pose2 from, double fieldOfView, double range, Span<bool> visible)
    {
        visible.Clear();
        Add(map, from, fieldOfView, range, visible);
    }

    /// <summary>Like <see cref="Compute"/>, but keeps what is marked already, to gather several views.</summary>
    public static void Add(OccupancyGrid map, Pose2 from, double fieldOfView, double range, Span<bool> visible)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fieldOfView);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(range);
        if (visible.Length != map.Cells.Length)
            throw new ArgumentException("One flag a cell is needed.", nameof(visible));
        var eye = map.Origin.InverseTransform(from.Position) * (1 / map.Resolution);
        double cells = range / map.Resolution;
        double angle = Math.Min(fieldOfView, 2 * Math.PI);
        int rays = Math.Max(1, (int)Math.Ceiling(angle * cells * 2));
        double first = from.Yaw - map.Origin.Yaw - angle / 2;
        for (int i = 0; i <= rays; i++)
        {
            var (sin, cos) = Math.SinCos(first + angle * i / rays);
            Cast(map, new GridRay(eye.X, eye.Y, cos, sin), cells, visible);
        }
    }

    /// <summary>Whether nothing that is occupied or unknown lies on the straight line between two points.</summary>
    public static bool LineOfSight(OccupancyGrid map, Point2 from, Point2 to)
    {
        var a = map.Origin.InverseTransform(from) * (1 / map.Resolution);
        var b = map.Origin.InverseTransform(to) * (1 / map.Resolution);
        double length = a.DistanceTo(b);
        if (length == 0)
            return map.At(from) == Occupancy.Free;
        var ray = new GridRay(a.X, a.Y, (b.X - a.X) / length, (b.Y - a.Y) / length);
        for (; ray.Travelled < length; ray.Step())
        {
            var cell = new Cell(ray.X, ray.Y);
            if (!map.Contains(cell) || map[cell] != Occupancy.Free)
                return false;
        }

        return true;
    }

    private static void Cast(OccupancyGrid map, GridRay ray, double range, Span<bool> visible)
    {
        for (; ray.Travelled < range; ray.Step())
        {
            if ((uint)ray.X >= (uint)map.Width || (uint)ray.Y >= (uint)map.Height)
                return;
            int index = ray.Y * map.Width + ray.X;
            if (map.Cells[index] != Occupancy.Free)
                return;
            visible[index] = true;
        }
    }
}
