namespace Astro.Home.Tests;

public class CostmapTests
{
    private static readonly CostmapOptions Options = new(0.1, 0, 0.3, 3.0);

    private static readonly OccupancyGrid Line = TextMap.Parse(0.1, "#........?");

    [Test]
    public void Cost_decays_as_in_nav2_s_inflation_layer()
    {
        var costmap = new Costmap(Line, Options);

        // 252 * exp(-3 * 0.1) = 186.7 and 252 * exp(-3 * 0.2) = 138.3; the radius of 0.3 m ends at the fourth cell.
        Assert.That(costmap.Costs.ToArray(), Is.EqualTo(new byte[] { 254, 253, 186, 138, 0, 0, 0, 0, 0, 255 }));
    }

    [Test]
    public void What_is_sensed_is_inflated_and_forgotten()
    {
        var costmap = new Costmap(Line, Options);
        var sensed = new bool[10];
        sensed[6] = true;
        costmap.Update(sensed);
        byte[] expected = [254, 253, 186, 138, 186, 253, 254, 253, 186, 255];
        Assert.That(costmap.Costs.ToArray(), Is.EqualTo(expected));

        costmap.Update([]);
        Assert.That(costmap.Costs[6], Is.Zero);
    }

    [Test]
    public void What_is_sensed_costs_what_it_would_on_the_map([Range(1, 10)] int seed)
    {
        var map = TextMap.Random(seed, 40, 30, 0.03);
        var costmap = new Costmap(map);
        for (int turn = 0; turn < 3; turn++)
        {
            var sensed = TextMap.Random(100 * seed + turn, 40, 30, 0.01).Cells.ToArray();
            var both = map.Cells.ToArray();
            for (int i = 0; i < both.Length; i++)
                both[i] = sensed[i] == Occupancy.Occupied ? Occupancy.Occupied : both[i];
            costmap.Update(Array.ConvertAll(sensed, cell => cell == Occupancy.Occupied));

            var expected = new Costmap(new OccupancyGrid(40, 30, map.Resolution, map.Origin, both));
            Assert.That(costmap.Costs.SequenceEqual(expected.Costs), Is.True, $"turn {turn}");
        }
    }

    [Test]
    public void Only_cells_where_the_footprint_fits_are_traversable()
    {
        var costmap = new Costmap(Line, Options);

        Assert.That(Enumerable.Range(-1, 12).Where(x => costmap.IsTraversable(new Cell(x, 0))),
            Is.EqualTo(new[] { 2, 3, 4, 5, 6, 7, 8 }));
    }
}
