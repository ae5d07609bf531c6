using Astro.Home;

namespace Astro.Simulation.Tests;

public class RayCasterTests
{
    [Test]
    public void Goes_as_far_as_one_who_steps_from_cell_to_cell([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var map = RandomMap(random);
        var rays = new RayCaster(map, Occupied);
        for (int i = 0; i < 500; i++)
        {
            double x = 40 * random.NextDouble(), y = 30 * random.NextDouble();
            var (dy, dx) = Math.SinCos(2 * Math.PI * random.NextDouble());
            Assert.That(rays.Cast(x, y, dx, dy, 25), Is.EqualTo(Walk(map, x, y, dx, dy, 25)).Within(1e-9),
                $"from {x}, {y} towards {dx}, {dy}");
        }
    }

    [TestCase(1, 0, 7)]
    [TestCase(-1, 0, 2)]
    [TestCase(0, 1, double.PositiveInfinity)]
    public void Goes_along_the_rows_and_columns(double dx, double dy, double expected)
    {
        var cells = new Occupancy[12];
        cells[0] = cells[10] = Occupancy.Occupied;
        var rays = new RayCaster(new(12, 1, 0.05, default, cells), Occupied);

        Assert.That(rays.Cast(3, 0.5, dx, dy, 100), Is.EqualTo(expected));
    }

    [Test]
    public void Stops_where_it_begins_in_an_obstacle()
    {
        var rays = new RayCaster(new(1, 1, 0.05, default, [Occupancy.Occupied]), Occupied);

        Assert.That(rays.Cast(0.5, 0.5, 1, 0, 9), Is.Zero);
    }

    private static bool Occupied(Occupancy cell) => cell == Occupancy.Occupied;

    private static OccupancyGrid RandomMap(Random random)
    {
        var cells = new Occupancy[40 * 30];
        double share = 0.1 * random.NextDouble();
        for (int i = 0; i < cells.Length; i++)
            cells[i] = random.NextDouble() < share ? Occupancy.Occupied : Occupancy.Free;
        return new(40, 30, 0.05, default, cells);
    }

    private static double Walk(OccupancyGrid map, double x, double y, double dx, double dy, double limit)
    {
        int column = (int)x, row = (int)y;
        double travelled = 0;
        while (travelled <= limit && map.Contains(new Cell(column, row)))
        {
            if (map[new(column, row)] == Occupancy.Occupied)
                return travelled;
            double acrossX = ((dx < 0 ? column : column + 1) - x) / dx;
            double acrossY = ((dy < 0 ? row : row + 1) - y) / dy;
            travelled = Math.Min(acrossX, acrossY);
            if (acrossX < acrossY)
                column += Math.Sign(dx);
            else
                row += Math.Sign(dy);
        }

        return double.PositiveInfinity;
    }
}
