namespace Astro.Home.Tests;

[TestFixture]
internal sealed class RoadmapTests
{
    private static readonly FloorPlan Apartment = HomeFile.Load(
        Path.Combine(TestContext.CurrentContext.TestDirectory, "homes", "apartment.yaml"));

    private static readonly Costmap Costmap = new(Apartment);
    private static readonly Point2[] Places = [.. Lattice().Where(Costmap.IsTraversable)];
    private static readonly Roadmap Roads = new(Costmap, Places);

    private static IEnumerable<Point2> Lattice() =>
        from row in Enumerable.Range(0, 18)
        from column in Enumerable.Range(0, 24)
        select new Point2(0.25 + 0.5 * column, 0.25 + 0.5 * row);

    [Test]
    public void Distances_are_never_shorter_than_the_shortest_way_and_hardly_longer()
    {
        var exact = new DistanceField(Costmap);
        var longer = new List<double>();
        for (var from = 0; from < Places.Length; from += 17)
        {
            exact.Compute(Places[from]);
            for (var to = 0; to < Places.Length; to++)
            {
                Assert.That(Roads.From(from)[to], Is.GreaterThan(exact.To(Places[to]) - 0.08), "to the nearest cell");
                longer.Add(Roads.From(from)[to] - exact.To(Places[to]));
            }
        }

        Assert.That(longer.Average(), Is.LessThan(0.5));
        Assert.That(longer.Max(), Is.LessThan(1.5));
    }

    [Test]
    public void A_way_is_as_long_back_as_there()
    {
        for (var place = 0; place < Places.Length; place += 7)
            Assert.That(Roads.From(place)[3], Is.EqualTo(Roads.From(3)[place]).Within(1e-9));
    }

    [Test]
    public void From_anywhere_the_near_places_are_straight_ahead()
    {
        var distances = new double[Places.Length];
        var start = new Point2(9.4, 3.6);
        Roads.From(start, distances);
        var near = Enumerable.Range(0, Places.Length).MinBy(place => Places[place].DistanceTo(start));
        Assert.That(distances[near], Is.EqualTo(Places[near].DistanceTo(start)).Within(1e-9));
        Assert.That(distances, Has.All.LessThan(20), "every place can be reached");
    }

    [Test]
    public void Nothing_is_reached_from_inside_a_wall()
    {
        var distances = new double[Places.Length];
        Roads.From(new Point2(-40, 0), distances);
        Assert.That(distances, Has.All.Positive.And.All.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void A_closed_room_is_out_of_reach()
    {
        var map = TextMap.Parse(0.5, "....#....", "....#....", "....#....", "....#....");
        var roads = new Roadmap(
            new Costmap(map, new CostmapOptions(RobotRadius: 0.01, Padding: 0.01)), [At(0), At(2), At(7)]);
        Assert.That(roads.From(0)[1], Is.EqualTo(At(0).DistanceTo(At(2))).Within(1e-9));
        Assert.That(roads.From(0)[2], Is.EqualTo(double.PositiveInfinity));

        Point2 At(int column) => map.CellToWorld(new Cell(column, 1));
    }
}
