using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class WorldTests
{
    private static readonly Resident[] People = [Someone("Mom"), Someone("Dad"), Someone("Son"), Someone("Visitor")];

    private static World Apartment => TestWorlds.Apartment;

    [Test]
    public void Everybody_gets_a_spot_of_their_own()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var placed = Apartment.Populate(People, new Random(seed));

            Assert.That(placed.Select(person => person.Resident), Is.EqualTo(People));
            Assert.That(placed.Select(person => person.Spot).Distinct().Count(), Is.EqualTo(4));
        }
    }

    [Test]
    public void One_seed_gives_one_placement_and_another_gives_another()
    {
        var first = Apartment.Populate(People, new Random(1));

        Assert.That(Apartment.Populate(People, new Random(1)), Is.EqualTo(first));
        Assert.That(Apartment.Populate(People, new Random(2)), Is.Not.EqualTo(first));
    }

    [Test]
    public void Who_is_absent_does_not_move_the_others()
    {
        var all = Apartment.Populate(People, new Random(3));
        var without = Apartment.Populate(People, new Random(3), absent: ["Dad"]);

        Assert.That(without, Is.EqualTo(all.Where(person => person.Resident.Name != "Dad")));
    }

    [Test]
    public void Heavier_spots_are_drawn_more_often()
    {
        var counts = new Dictionary<Spot, int>();
        for (int seed = 0; seed < 3000; seed++)
        {
            var spot = Apartment.Populate([Someone("Mom")], new Random(seed))[0].Spot;
            counts[spot] = counts.GetValueOrDefault(spot) + 1;
        }

        double total = Apartment.Spots.Sum(spot => spot.Weight);
        foreach (var spot in Apartment.Spots)
            Assert.That(counts[spot] / 3000.0, Is.EqualTo(spot.Weight / total).Within(0.025), $"{spot.Pose}");
    }

    [TestCase(23.5, false)]
    [TestCase(5, true)]
    public void A_spot_is_drawn_only_in_its_hours(double hour, bool used)
    {
        var spot = new Spot(new(1, 1, 0), Posture.Standing, 1, (4, 12));
        Assert.That(spot.IsOpenAt(hour), Is.EqualTo(used));
        var night = spot with { Hours = (22, 6) };
        Assert.That(night.IsOpenAt(hour), Is.True);
    }

    [Test]
    public void More_people_than_spots_is_an_input_error()
    {
        Resident[] crowd = [.. Enumerable.Range(0, 20).Select(i => Someone($"P{i}"))];

        Assert.That(() => Apartment.Populate(crowd, new Random(1)),
            Throws.InstanceOf<WorldFormatException>().With.Message.Contains("spots: 14 in use at hour 12"));
    }

    [Test]
    public void The_people_of_the_file_are_as_it_says()
    {
        var placed = Apartment.Populate(new Random(1), hour: 19);

        Assert.That(placed.Select(person => person.Resident), Is.SubsetOf(Apartment.People));
    }

    [Test]
    public void The_flat_s_map_shows_every_piece_of_furniture_and_nothing_else_in_its_rooms()
    {
        var map = Apartment.Home.Map;
        var bare = 0;
        for (int i = 0; i < map.Cells.Length; i++)
        {
            var centre = map.CellToWorld(map.CellAt(i));
            bool covered = Apartment.Furniture.Any(box => box.Covers(centre));
            if (covered)
                Assert.That(map.Cells[i], Is.EqualTo(Occupancy.Occupied), $"{centre}");
            else if (Apartment.Home.RoomAt(centre) is not null && map.Cells[i] == Occupancy.Occupied)
                bare++;
        }

        // Half of each inner wall lies within a room: about 45 m of it, 0.1 m thick.
        Assert.That(bare * 0.0025, Is.LessThan(5));
    }

    [Test]
    public void The_robot_can_come_up_to_whoever_is_at_a_spot()
    {
        var costmap = new Costmap(Apartment.Home);
        var field = new DistanceField(costmap);
        field.Compute(Apartment.Start.Position);
        var sight = new Surroundings(Apartment).Tall;

        foreach (var spot in Apartment.Spots)
        {
            bool approachable = Enumerable.Range(-6, 13).Any(i =>
            {
                double angle = spot.Pose.Yaw + i * Math.PI / 18;
                var place = spot.Pose.Position + new Point2(Math.Cos(angle), Math.Sin(angle)) * 1.2;
                return double.IsFinite(field.To(place)) && Visibility.LineOfSight(sight, place, spot.Pose.Position);
            });
            Assert.That(approachable, Is.True, $"{spot.Pose}");
        }
    }

    private static Resident Someone(string name) => new(name, 1.7, Role.Household, Acknowledges.Taken);
}
