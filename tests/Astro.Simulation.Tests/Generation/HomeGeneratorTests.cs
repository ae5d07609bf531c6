using Astro.Home;
using Astro.Simulation.Generation;

namespace Astro.Simulation.Tests.Generation;

public class HomeGeneratorTests
{
    private static readonly IEnumerable<int> FewSeeds = Enumerable.Range(20_001, 12);

    [TestCaseSource(nameof(FewSeeds))]
    public void A_home_is_one_that_a_robot_can_work_in(int seed) =>
        Assert.That(GeneratedHomes.Faults(HomeGenerator.Generate(seed), 29, 306), Is.Empty);

    [Test, Explicit("takes minutes"), Category("OnDemand")]
    public void Many_homes_are_such_that_a_robot_can_work_in_them()
    {
        var faults = Enumerable.Range(20_001, 300).SelectMany(seed =>
            GeneratedHomes.Faults(HomeGenerator.Generate(seed), 29, 306).Select(fault => $"{seed}: {fault}"));

        Assert.That(faults, Is.Empty);
    }

    [TestCase(30)]
    [TestCase(48)]
    [TestCase(85)]
    [TestCase(140)]
    [TestCase(300)]
    public void A_home_has_the_area_that_is_asked_for(double area) => Assert.That(
        GeneratedHomes.Faults(HomeGenerator.Generate(7, new() { Area = area }), 0.98 * area, 1.02 * area), Is.Empty);

    [TestCase(29.9)]
    [TestCase(300.1)]
    [TestCase(double.NaN)]
    public void Other_areas_are_refused(double area) =>
        Assert.That(() => HomeGenerator.Generate(1, new() { Area = area }), Throws.ArgumentException);

    [Test]
    public void A_larger_home_has_more_rooms()
    {
        int[] counts = [.. new double[] { 35, 60, 100, 200 }
            .Select(area => HomeGenerator.Generate(5, new() { Area = area }).Home.Rooms.Count)];

        Assert.That(counts, Is.Ordered.Ascending.And.Unique);
    }

    [Test]
    public void Every_home_has_a_kitchen_a_bathroom_a_living_room_and_a_hall_with_the_front_door()
    {
        foreach (int seed in FewSeeds)
        {
            var world = HomeGenerator.Generate(seed);
            var kinds = world.Home.Rooms.Select(room => room.Kind);
            RoomKind[] expected = [RoomKind.Kitchen, RoomKind.Bathroom, RoomKind.LivingRoom, RoomKind.Hall];
            Assert.That(kinds, Is.SupersetOf(expected), $"{seed}");
            var door = world.Furniture.Single(box => box.Name == "front door");
            Assert.That(world.Home.RoomAt(door.Pose.Position)!.Id, Is.EqualTo("hall"), $"{seed}");
        }
    }

    [TestCase(30)]
    [TestCase(70)]
    [TestCase(160)]
    public void Every_kitchen_has_a_counter_every_bathroom_a_toilet_and_every_bedroom_a_bed(double area)
    {
        foreach (int seed in FewSeeds)
        {
            var world = HomeGenerator.Generate(seed, new() { Area = area });
            foreach (var room in world.Home.Rooms)
            {
                string? needed = room.Kind switch
                {
                    RoomKind.Kitchen => "kitchen counter",
                    RoomKind.Bathroom => "toilet",
                    RoomKind.Bedroom => "bed",
                    _ => null,
                };
                var names = world.Furniture.Where(box => world.Home.RoomAt(box.Pose.Position) == room)
                    .Select(box => box.Name);
                if (needed is not null)
                    Assert.That(names, Does.Contain(needed), $"{seed}: {room.Id}");
            }
        }
    }

    [Test]
    public void Bathrooms_and_bedrooms_open_to_halls_or_to_each_other_only()
    {
        foreach (int seed in FewSeeds)
        {
            var home = HomeGenerator.Generate(seed).Home;
            foreach (var door in home.Doors)
            {
                var kinds = new[] { Kind(door.FirstRoom), Kind(door.SecondRoom) };
                if (kinds.Any(IsPrivate))
                    Assert.That(kinds.Contains(RoomKind.Hall) || kinds.All(IsPrivate), $"{seed}: {door}");
            }

            RoomKind Kind(string id) => home.Rooms.Single(room => room.Id == id).Kind;
        }

        static bool IsPrivate(RoomKind kind) => kind is RoomKind.Bathroom or RoomKind.Bedroom;
    }

    [Test]
    public void Seeds_draw_areas_over_the_whole_range_and_some_homes_that_are_no_boxes()
    {
        var homes = Enumerable.Range(1, 30).Select(seed => HomeGenerator.Generate(seed).Home).ToList();
        double[] areas = [.. homes.Select(home => home.Rooms.Sum(room => room.Polygon.Area))];
        int boxes = homes.Count(home =>
        {
            var bounds = home.Rooms.Select(room => room.Polygon.Bounds).ToList();
            double width = bounds.Max(room => room.Max.X) - bounds.Min(room => room.Min.X);
            double height = bounds.Max(room => room.Max.Y) - bounds.Min(room => room.Min.Y);
            return home.Rooms.Sum(room => room.Polygon.Area) > width * height - 0.5;
        });

        Assert.That(areas.Min(), Is.LessThan(45));
        Assert.That(areas.Max(), Is.GreaterThan(200));
        Assert.That(boxes, Is.InRange(5, 25));
    }
}
