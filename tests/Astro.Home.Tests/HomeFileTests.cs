namespace Astro.Home.Tests;

public class HomeFileTests
{
    // A map of 2 m x 1 m, its left column occupied.
    private const string Map =
        "image: map.pgm\nresolution: 0.5\norigin: [0, 0, 0]\nnegate: 0\noccupied_thresh: 0.65\nfree_thresh: 0.196\n";

    private const string Good = """
        name: box
        map: map.yaml
        rooms:
          - { id: west, name: West, kind: hall, polygon: [[0, 0], [1, 0], [1, 1], [0, 1]], light: 0.5 }
          - { id: east, name: East, kind: living_room, polygon: [[1, 0], [2, 0], [2, 0.99], [1, 0.99]], light: 1 }
        doors:
          - { between: [west, east], position: [1, 0.5], width: 0.9 }
        dock: [0.75, 0.25, 0]
        """;

    private readonly TempFolder _folder = new();

    [OneTimeSetUp]
    public void WriteMap()
    {
        _folder.Write("map.pgm", "P2 4 2 255 0 254 254 254 0 254 254 254");
        _folder.Write("map.yaml", Map);
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void A_home_knows_its_rooms_doors_and_dock()
    {
        var home = Load(Good);

        Assert.That(home.Rooms.Select(room => (room.Id, room.Kind)),
            Is.EqualTo(new[] { ("west", RoomKind.Hall), ("east", RoomKind.LivingRoom) }));
        Assert.That(home.Doors, Is.EqualTo(new[] { new Door("west", "east", new(1, 0.5), 0.9) }));
        Assert.That(home.Dock, Is.EqualTo(new Pose2(0.75, 0.25, 0)));
        Assert.That(home.KeepOut, Is.Empty);
    }

    [Test]
    public void A_room_s_area_is_that_of_its_free_cells()
    {
        var home = Load(Good);

        Assert.That(home.Rooms[0].FreeArea, Is.EqualTo(0.5));
        Assert.That(home.Rooms[1].FreeArea, Is.EqualTo(1.0));
    }

    [TestCase(0.2, 0.2, "west")]
    [TestCase(1.7, 0.7, "east")]
    [TestCase(2.5, 0.5, null)]
    public void A_point_is_in_one_room_or_none(double x, double y, string? room) =>
        Assert.That(Load(Good).RoomAt(new(x, y))?.Id, Is.EqualTo(room));

    [TestCase("name: box\n", "", "home.yaml:1: name: missing")]
    [TestCase("dock: [", "dok: [", "dock: missing")]
    [TestCase("dock: [0.75, 0.25, 0]", "dock: [0.25, 0.25, 0]", "dock: expected a place on free floor")]
    [TestCase("dock: [0.75, 0.25, 0]", "dock: [0.75, 0.25]", "home.yaml:8: dock: expected [x, y, yaw]")]
    [TestCase("name: box", "name: box\ncolour: red", "home.yaml:2: colour: unknown field")]
    [TestCase("light: 1 }", "light: 2 }", "home.yaml:5: rooms[1].light: expected a number from 0 to 1")]
    [TestCase("light: 1 }", "light: 1, lamp: 2 }", "home.yaml:5: rooms[1].lamp: unknown field")]
    [TestCase("kind: hall", "kind: cave", "rooms[0].kind: expected one of hall, living_room")]
    [TestCase("id: east", "id: west", "rooms[1].id: expected a unique id, got 'west' again")]
    [TestCase("[2, 0.99]", "[3, 0.99]", "rooms[1].polygon: the room lies outside the map")]
    [TestCase("[[1, 0], [2, 0]", "[[0.6, 0], [2, 0]", "rooms[1].polygon: the room overlaps 'west'")]
    [TestCase("[2, 0.99], [1, 0.99]]", "]", "rooms[1].polygon: expected at least 3 points [x, y]")]
    [TestCase("[west, east]", "[west, north]", "doors[0].between: there is no room 'north'")]
    [TestCase("[west, east]", "[west]", "doors[0].between: expected the ids of two rooms")]
    [TestCase("width: 0.9", "width: wide", "doors[0].width: expected a number from 0.1 to 10")]
    public void A_broken_field_is_named(string find, string replace, string expected)
    {
        string broken = Good.Replace(find, replace);
        Assert.That(broken, Is.Not.EqualTo(Good));

        var error = Assert.Throws<HomeFormatException>(() => Load(broken));

        Assert.That(error!.Message, Does.Contain("home.yaml").And.Contain(expected).And.Not.Contain("\n"));
    }

    [Test]
    public void A_missing_file_is_an_input_error_that_names_it() =>
        Assert.That(() => HomeFile.Load("nowhere.yaml"),
            Throws.InstanceOf<IOException>().With.Message.Contains("nowhere.yaml"));

    private FloorPlan Load(string text) => HomeFile.Load(_folder.Write("home.yaml", text));
}
