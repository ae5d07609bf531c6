namespace Astro.Simulation.Tests;

public class RoutineTests
{
    private const int Draws = 2000;

    private static World Apartment => TestWorlds.Apartment;

    [Test]
    public void Rooms_are_drawn_by_their_shares_whatever_spots_they_have()
    {
        var rooms = Count(Someone(new Habit((0, 24), 0, [new("living_room", 3), new("bathroom", 1)])), 12);

        Assert.That(rooms.Keys, Is.EquivalentTo(new[] { "Living room", "Bathroom" }));
        Assert.That(rooms["Living room"] / (double)Draws, Is.EqualTo(0.75).Within(0.03));
    }

    [Test]
    public void A_kind_of_room_is_all_of_them_and_a_name_is_one()
    {
        var kind = Count(Someone(new Habit((0, 24), 0, [new("bedroom", 1)])), 12);
        var name = Count(Someone(new Habit((0, 24), 0, [new("Bedroom", 1)])), 12);

        Assert.That(kind.Keys, Is.EquivalentTo(new[] { "Bedroom", "Children's room" }));
        Assert.That(name.Keys, Is.EquivalentTo(new[] { "Bedroom" }));
    }

    [TestCase(9, "Study")]
    [TestCase(23, "Kitchen")]
    [TestCase(1, "Kitchen")]
    public void The_first_habit_of_the_hour_holds(double hour, string room)
    {
        var person = Someone(
            new Habit((8, 17), 0, [new("study", 1)]),
            new Habit((22, 2), 0, [new("kitchen", 1)]),
            new Habit((0, 24), 0, [new("hall", 1)]));

        Assert.That(Count(person, hour).Keys, Is.EquivalentTo(new[] { room }));
    }

    [Test]
    public void At_hours_that_no_habit_covers_they_may_be_anywhere() =>
        Assert.That(Count(Someone(new Habit((8, 9), 1, [])), 12), Has.Count.EqualTo(Apartment.Home.Rooms.Count));

    [Test]
    public void In_a_home_without_their_rooms_they_may_be_anywhere() =>
        Assert.That(Count(Someone(new Habit((0, 24), 0, [new("dining_room", 1)])), 12),
            Has.Count.EqualTo(Apartment.Home.Rooms.Count));

    [Test]
    public void They_are_out_as_often_as_the_habit_says()
    {
        var person = Someone(new Habit((8, 16), 0.7, []));

        int home = Enumerable.Range(0, Draws).Sum(seed => Apartment.Populate([person], new Random(seed), 12).Count);
        Assert.That(home / (double)Draws, Is.EqualTo(0.3).Within(0.03));
    }

    [Test]
    public void Who_is_out_does_not_move_the_others()
    {
        var other = new Resident("Ann", 1.7, Role.Household, Acknowledges.Taken);
        for (int seed = 0; seed < 50; seed++)
        {
            var one = Apartment.Populate([Someone(new Habit((0, 24), 1, [])), other], new Random(seed));
            var two = Apartment.Populate([Someone(new Habit((0, 24), 0, [])), other], new Random(seed));

            Assert.That(one, Is.EqualTo(two.Skip(1)));
        }
    }

    [Test]
    public void The_household_that_ships_lives_in_every_world_that_ships()
    {
        var launch = Path.Combine(TestContext.CurrentContext.TestDirectory, "launch", "worlds");
        foreach (string file in Directory.GetFiles(launch, "*.yaml"))
        {
            var world = WorldFile.Load(file);
            Assert.That(world.People.Select(person => person.Name),
                Is.SupersetOf(new[] { "Bob", "Alice", "Noor", "Ilya" }), file);
            Assert.That(world.People.Count(person => person.Role == Role.Stranger), Is.EqualTo(2), file);
            Assert.That(world.People, Has.All.Property("Face").Not.Null, file);
            for (int hour = 0; hour < 24; hour++)
                Assert.That(() => world.Populate(new Random(hour), hour), Throws.Nothing, $"{file} at {hour}");
            var evening = world.Populate(new Random(1), 19).Select(person => person.Resident.Name);
            Assert.That(evening, Is.SupersetOf(new[] { "Bob", "Alice", "Noor", "Ilya" }), file);
        }
    }

    private static Resident Someone(params Habit[] habits) =>
        new("Mom", 1.7, Role.Household, Acknowledges.Taken) { Routine = new Routine(habits) };

    /// <summary>How often somebody is in which room at an hour.</summary>
    private static Dictionary<string, int> Count(Resident person, double hour) => Enumerable.Range(0, Draws)
        .Select(seed => Apartment.Populate([person], new Random(seed), hour)[0].Spot.Pose.Position)
        .CountBy(place => Apartment.Home.RoomAt(place)!.Name).ToDictionary();
}
