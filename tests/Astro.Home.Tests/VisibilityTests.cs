using FsCheck;

namespace Astro.Home.Tests;

public class VisibilityTests
{
    [TestCase("......#......")]
    [TestCase(".....?.......")]
    public void A_wall_one_cell_thick_hides_what_is_behind(string row)
    {
        var map = TextMap.Parse(0.05, [.. Enumerable.Repeat(row, 12)]);
        var visible = See(map, new(0.12, 0.31, 0), 2 * Math.PI, 5);

        int wall = row.IndexOfAny(['#', '?']);
        for (int i = 0; i < visible.Length; i++)
            Assert.That(visible[i], Is.EqualTo(i % map.Width < wall), $"cell {map.CellAt(i)}");
    }

    [Test]
    public void A_diagonal_wall_lets_nothing_slip_through()
    {
        var rows = Enumerable.Range(0, 16).Select(i => string.Concat(new string('.', i), "#", new string('.', 15 - i)));
        var map = TextMap.Parse(0.05, [.. rows]);
        var visible = See(map, new(0.1234, 0.1111, 0), 2 * Math.PI, 5);

        for (int i = 0; i < visible.Length; i++)
        {
            var (x, y) = map.CellAt(i);
            Assert.That(visible[i], Is.EqualTo(x + y < 15), $"cell {x}, {y}");
        }
    }

    [Test]
    public void Whatever_a_line_reaches_on_both_sides_of_a_cell_s_middle_is_seen() => Prop.ForAll<int>(seed =>
    {
        var (map, eye) = Clutter(seed);
        var visible = See(map, eye, 1.2, 1.5);
        for (int i = 0; i < visible.Length; i++)
        {
            // Obstacles are wider than the gap between the two lines, so nothing fits between them.
            var offset = map.CellToWorld(map.CellAt(i)) - eye.Position;
            var aside = new Point2(-offset.Y, offset.X) * (0.015 / offset.Length);
            bool inView = Math.Abs(eye.BearingTo(eye.Position + offset)) < 0.55 && offset.Length < 1.45;
            if (!visible[i] && inView && offset.Length > 0.05
                && Marched(map, eye.Position, eye.Position + offset + aside)
                && Marched(map, eye.Position, eye.Position + offset - aside))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Nothing_is_seen_that_no_fine_ray_reaches([Range(1, 20)] int seed)
    {
        var (map, eye) = Clutter(seed);
        var visible = See(map, eye, 1.2, 1.5);
        var reached = new bool[visible.Length];
        for (double angle = eye.Yaw - 0.61; angle <= eye.Yaw + 0.61; angle += 0.0005)
        {
            var direction = new Point2(Math.Cos(angle), Math.Sin(angle));
            for (double range = 0; range < 1.52; range += 0.0015)
            {
                var point = eye.Position + direction * range;
                if (map.At(point) != Occupancy.Free)
                    break;
                reached[map.Index(map.WorldToCell(point))] = true;
            }
        }

        for (int i = 0; i < visible.Length; i++)
            Assert.That(visible[i], Is.False.Or.EqualTo(reached[i]), $"cell {map.CellAt(i)}");
    }

    [Test]
    public void Nothing_beyond_range_or_field_of_view_is_seen()
    {
        var map = TextMap.Random(1, 80, 80, 0);
        var eye = new Pose2(2, 2, 0.5);
        var visible = See(map, eye, Math.PI / 3, 1);

        for (int i = 0; i < visible.Length; i++)
        {
            var cell = map.CellToWorld(map.CellAt(i));
            if (!visible[i])
                continue;
            Assert.That(cell.DistanceTo(eye.Position), Is.LessThan(1.04));
            Assert.That(Math.Abs(eye.BearingTo(cell)) * cell.DistanceTo(eye.Position),
                Is.LessThan(Math.PI / 6 * cell.DistanceTo(eye.Position) + 0.04));
        }

        Assert.That(visible.Count(cell => cell) * 0.0025, Is.InRange(Math.PI / 6, Math.PI / 6 + 0.12));
    }

    [Test]
    public void Views_add_up()
    {
        var map = TextMap.Random(1, 40, 40, 0);
        var visible = See(map, new(1, 1, 0), 1, 0.5);
        int first = visible.Count(cell => cell);
        Visibility.Add(map, new(1, 1, Math.PI), 1, 0.5, visible);

        Assert.That(visible.Count(cell => cell), Is.InRange(2 * first - 8, 2 * first + 8));
    }

    [Test]
    public void Line_of_sight_ends_at_walls()
    {
        var map = TextMap.Parse(1, "...", ".#.", "...");

        Assert.That(Visibility.LineOfSight(map, new(0.5, 0.5), new(2.5, 0.6)), Is.True);
        Assert.That(Visibility.LineOfSight(map, new(0.5, 0.5), new(2.5, 2.4)), Is.False);
    }

    private static bool[] See(OccupancyGrid map, Pose2 from, double fieldOfView, double range)
    {
        var visible = new bool[map.Cells.Length];
        Visibility.Compute(map, from, fieldOfView, range, visible);
        return visible;
    }

    /// <summary>A cluttered map and an eye on free floor in it.</summary>
    private static (OccupancyGrid Map, Pose2 Eye) Clutter(int seed)
    {
        var map = TextMap.Random(seed, 32, 32, 0.06);
        var random = new System.Random(seed);
        Pose2 eye;
        do
            eye = new Pose2(0.3 + random.NextDouble(), 0.3 + random.NextDouble(), random.NextDouble() * 6);
        while (map.At(eye.Position) != Occupancy.Free);
        return (map, eye);
    }

    private static bool Marched(OccupancyGrid map, Point2 from, Point2 to)
    {
        int samples = (int)(from.DistanceTo(to) / 0.001) + 1;
        for (int i = 0; i <= samples; i++)
        {
            if (map.At(from + (to - from) * ((double)i / samples)) != Occupancy.Free)
                return false;
        }

        return true;
    }
}
