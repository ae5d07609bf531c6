using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class HouseholdFileTests
{
    private const string Good = """
        people:
          - name: Ann
            face: 17
            role: household
            acknowledges: taken
            routine:
              - { hours: [22, 6], rooms: { Bedroom: 1 } }
              - { hours: [8, 16], away: 0.9, rooms: { living_room: 3, kitchen: 1 } }
          - { name: Bob, face: 18, height: 1.9, role: stranger, acknowledges: never }
        """;

    private readonly string _file = Path.GetTempFileName();

    [OneTimeTearDown]
    public void Clean() => File.Delete(_file);

    [Test]
    public void People_have_a_face_a_height_and_a_routine()
    {
        var people = Load(Good);

        Assert.That(people.Select(person => person.Face), Is.EqualTo(new[] { 17, 18 }));
        Assert.That(people.Select(person => person.Height), Is.EqualTo(new[] { Appearance.FromSeed(17).Height, 1.9 }));
        var work = people[0].Routine.At(9);
        Assert.That(work.Away, Is.EqualTo(0.9));
        Assert.That(work.Rooms, Is.EqualTo(new RoomShare[] { new("living_room", 3), new("kitchen", 1) }));
        Assert.That(people[0].Routine.At(23).Rooms, Is.EqualTo(new RoomShare[] { new("Bedroom", 1) }));
        Assert.That(people[1].Routine.Habits, Is.Empty);
    }

    [TestCase("face: 17", "face: 10000000", ":3: people[0].face: expected a whole number from 0 to 9999999")]
    [TestCase("face: 17", "face: -1", "people[0].face: expected a whole number")]
    [TestCase("face: 17", "face: 1.5", "people[0].face: expected a whole number")]
    [TestCase("face: 17", "face: round", "people[0].face: expected a number")]
    [TestCase("hours: [8, 16]", "hours: [8, 25]", "routine[1].hours: expected [from, until], each from 0 to 24")]
    [TestCase("hours: [8, 16], ", "", "routine[1].hours: missing")]
    [TestCase("away: 0.9", "away: 1.1", "routine[1].away: expected a number from 0 to 1")]
    [TestCase("away: 0.9", "awry: 0.9", "routine[1].awry: unknown field")]
    [TestCase("living_room: 3", "ballroom: 3", "routine[1].rooms: 'ballroom' is neither a kind of room")]
    [TestCase("living_room: 3", "living_room: 0", "routine[1].rooms.living_room: expected a number from 0.001")]
    [TestCase("{ living_room: 3, kitchen: 1 }", "kitchen", "routine[1].rooms: expected a mapping of names to numbers")]
    [TestCase("role: stranger", "role: stranger, hat: yes", "people[1].hat: unknown field")]
    public void A_broken_field_is_named(string find, string replace, string expected)
    {
        string broken = Good.Replace(find, replace);
        Assert.That(broken, Is.Not.EqualTo(Good));

        var error = Assert.Throws<WorldFormatException>(() => Load(broken));

        Assert.That(error!.Message, Does.StartWith(_file).And.Contain(expected).And.Not.Contain("\n"));
    }

    private IReadOnlyList<Resident> Load(string text)
    {
        File.WriteAllText(_file, text);
        return HouseholdFile.Load(_file, TestWorlds.Apartment.Home);
    }
}
