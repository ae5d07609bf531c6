using Astro.Home;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class SearchSpaceTests
{
    private static readonly SearchSpace Space = new(Homes.Apartment);

    [Test]
    public void Covers_the_floor_of_every_room()
    {
        var areas = new double[Homes.Apartment.Rooms.Count];
        for (var cell = 0; cell < Space.Count; cell++)
            areas[Space.Room(cell)] += SearchSpace.CellSize * SearchSpace.CellSize;
        for (var room = 0; room < areas.Length; room++)
            Assert.That(areas[room], Is.EqualTo(Homes.Apartment.Rooms[room].Polygon.Area).Within(20).Percent);
    }

    [Test]
    public void Puts_each_cell_into_the_room_around_it()
    {
        for (var cell = 0; cell < Space.Count; cell++)
            Assert.That(Homes.Apartment.Rooms[Space.Room(cell)].Polygon.Contains(Space.Centre(cell)));
    }

    [Test]
    public void Somebody_on_the_sofa_is_in_a_cell_and_in_sight_from_across_the_room()
    {
        var sofa = new Point2(9.1, 0.6);
        var nearest = Enumerable.Range(0, Space.Count).Min(cell => Space.Centre(cell).DistanceTo(sofa));
        Assert.That(nearest, Is.LessThan(0.2));
        Assert.That(Space.InSight(new Point2(9.2, 4.0), sofa));
    }

    [Test]
    public void A_wall_hides_the_next_room() =>
        Assert.That(Space.InSight(new Point2(6.5, 1.5), new Point2(8.5, 1.5)), Is.False);

    [Test]
    public void An_open_door_shows_the_next_room() =>
        Assert.That(Space.InSight(new Point2(6.5, 2.6), new Point2(8.5, 2.6)));

    [Test]
    public void Sight_goes_both_ways()
    {
        var random = new Random(5);
        var differences = 0;
        for (var i = 0; i < 500; i++)
        {
            var from = Space.Centre(random.Next(Space.Count));
            var to = Space.Centre(random.Next(Space.Count));
            differences += Space.InSight(from, to) == Space.InSight(to, from) ? 0 : 1;
        }

        // A line that touches the corner of a cell may fall to either side of it.
        Assert.That(differences, Is.LessThanOrEqualTo(5));
    }
}
