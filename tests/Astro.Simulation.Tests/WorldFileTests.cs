using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests;

public class WorldFileTests
{
    private const string Good = """
        home: home.yaml
        start: [1, 1, 0]
        furniture:
          - { name: box, pose: [3, 1, 0], size: [0.5, 1, 0.4], colour: [200, 100, 0] }
        spots:
          - { pose: [1, 1, 0], posture: standing, weight: 1 }
          - { pose: [3, 1, 1.5], posture: sitting, weight: 2, hours: [22, 6] }
        people:
          - { name: Ann, height: 1.7, role: household, acknowledges: taken }
          - { name: Bob, height: 1.8, role: stranger, acknowledges: never }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("astro-world-");

    [OneTimeSetUp]
    public void WriteHome()
    {
        Write("map.pgm", "P2 4 2 1  1 1 1 0  1 1 1 0");
        Write("map.yaml", "image: map.pgm\nresolution: 1\norigin: [0, 0, 0]\nnegate: 0\n"
            + "occupied_thresh: 0.65\nfree_thresh: 0.196\n");
        Write("home.yaml", """
            name: shed
            map: map.yaml
            rooms:
              - { id: a, name: A, kind: other, polygon: [[0, 0], [4, 0], [4, 2], [0, 2]], light: 1 }
            doors: []
            dock: [0.5, 0.5, 0]
            """);
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public void A_world_knows_its_furniture_spots_and_people()
    {
        var world = Load(Good);

        Assert.That(world.Start, Is.EqualTo(new Pose2(1, 1, 0)));
        Assert.That(world.Furniture,
            Is.EqualTo(new[] { new FurnitureBox("box", new(3, 1, 0), 0.5, 1, 0.4, new Rgb(200, 100, 0)) }));
        Assert.That(world.Spots[1], Is.EqualTo(new Spot(new(3, 1, 1.5), Posture.Sitting, 2, (22, 6))));
        Assert.That(world.People[1], Is.EqualTo(new Resident("Bob", 1.8, Role.Stranger, Acknowledges.Never)));
    }

    [TestCase("home: home.yaml\n", "", "world.yaml:1: home: missing")]
    [TestCase("start: [1, 1, 0]", "start: [3.5, 1, 0]", "world.yaml:2: start: expected a place on free floor")]
    [TestCase("start: [1, 1, 0]", "start: [1, 1, 0]\nstop: now", "world.yaml:3: stop: unknown field")]
    [TestCase("size: [0.5, 1, 0.4]", "size: [0.5, 1]", "furniture[0].size: expected 3 numbers")]
    [TestCase("size: [0.5, 1, 0.4]", "size: [0.5, 1, 0]", "furniture[0].size: expected [length, width, height], each")]
    [TestCase("[200, 100, 0]", "[200, 256, 0]", "furniture[0].colour: expected [red, green, blue]")]
    [TestCase("pose: [3, 1, 0]", "pose: [9, 1, 0]", "furniture[0].pose: the box lies outside the map")]
    [TestCase("posture: standing", "posture: lying", "spots[0].posture: expected one of standing, sitting")]
    [TestCase("pose: [1, 1, 0], posture", "pose: [9, 1, 0], posture", "spots[0].pose: expected a place in a room")]
    [TestCase("pose: [1, 1, 0], posture", "pose: [3.5, 1, 0], posture", "spots[0].pose: expected free floor")]
    [TestCase("pose: [1, 1, 0], posture", "pose: [2.9, 1, 0], posture", "spots[1].pose: expected at least 0.5 m")]
    [TestCase("weight: 1 }", "weight: 0 }", "spots[0].weight: expected a number from 0.001")]
    [TestCase("hours: [22, 6]", "hours: [22, 25]", "spots[1].hours: expected [from, until], each from 0 to 24")]
    [TestCase("name: Bob", "name: Ann", "people[1].name: expected a unique name, got 'Ann' again")]
    [TestCase("role: stranger", "role: guest", "people[1].role: expected one of household, stranger, got 'guest'")]
    [TestCase("name: Bob", "name: ann", "people[1].name: expected a unique name, got 'ann' again")]
    [TestCase("height: 1.8, ", "", "people[1].height: missing")]
    [TestCase("height: 1.8", "height: tall", "world.yaml:10: people[1].height: expected a number from 0.8 to 2.3")]
    public void A_broken_field_is_named(string find, string replace, string expected)
    {
        string broken = Good.Replace(find, replace);
        Assert.That(broken, Is.Not.EqualTo(Good));

        var error = Assert.Throws<WorldFormatException>(() => Load(broken));

        Assert.That(error!.Message, Does.Contain("world.yaml").And.Contain(expected).And.Not.Contain("\n"));
    }

    [Test]
    public void People_may_come_from_a_household_that_worlds_share()
    {
        Write("household.yaml", "people:\n  - { name: Cleo, face: 7, role: household, acknowledges: refused }\n");
        string shared = Good[..Good.IndexOf("people:", StringComparison.Ordinal)] + "household: household.yaml\n";

        Assert.That(Load(shared).People.Single(),
            Is.EqualTo(new Resident("Cleo", Appearance.FromSeed(7).Height, Role.Household, Acknowledges.Refused)
            {
                Face = 7,
            }));
        Assert.That(() => Load(Good + "\nhousehold: household.yaml"), Throws.InstanceOf<WorldFormatException>()
            .With.Message.Contains("people: expected none beside a household"));
        Assert.That(() => Load(shared.Replace("household.yaml", "none.yaml")), Throws.InstanceOf<IOException>()
            .With.Message.Contains("none.yaml"));
    }

    private World Load(string text) => WorldFile.Load(Write("world.yaml", text));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
