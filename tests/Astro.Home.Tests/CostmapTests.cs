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
    public void Only_cells_where_the_footprint_fits_are_traversable()
    {
        var costmap = new Costmap(Line, Options);

        Assert.That(Enumerable.Range(-1, 12).Where(x => costmap.IsTraversable(new Cell(x, 0))),
            Is.EqualTo(new[] { 2, 3, 4, 5, 6, 7, 8 }));
    }
}
