using Astro.Home;
using Astro.Simulation.Generation;

namespace Astro.Simulation.Tests;

public class WorldWriterTests
{
    private DirectoryInfo _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = Directory.CreateTempSubdirectory("astro-writer-");

    [TearDown]
    public void RemoveFolder() => _scratch.Delete(recursive: true);

    private static IEnumerable<World> Worlds() =>
    [
        TestWorlds.Apartment, TestWorlds.Bungalow,
        .. Enumerable.Range(20_031, 8).Select(seed => HomeGenerator.Generate(seed)),
    ];

    [TestCaseSource(nameof(Worlds))]
    public void What_is_written_reads_back_the_same(World world)
    {
        var read = WorldFile.Load(WorldWriter.Save(world, Folder));

        Home.OccupancyGrid map = world.Home.Map, readMap = read.Home.Map;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((readMap.Width, readMap.Height, readMap.Resolution, readMap.Origin),
                Is.EqualTo((map.Width, map.Height, map.Resolution, map.Origin)));
            Assert.That(readMap.Cells.ToArray(), Is.EqualTo(map.Cells.ToArray()));
            Assert.That(read.Home.Name, Is.EqualTo(world.Home.Name));
            Assert.That(read.Home.Rooms.Select(Flat), Is.EqualTo(world.Home.Rooms.Select(Flat)));
            Assert.That(read.Home.RoomOfCell.ToArray(), Is.EqualTo(world.Home.RoomOfCell.ToArray()));
            Assert.That(read.Home.Doors, Is.EqualTo(world.Home.Doors));
            Assert.That(read.Home.Dock, Is.EqualTo(world.Home.Dock));
            Assert.That(read.Start, Is.EqualTo(world.Start));
            Assert.That(read.Furniture, Is.EqualTo(world.Furniture));
            Assert.That(read.Spots, Is.EqualTo(world.Spots));
            Assert.That(read.People.Select(Flat), Is.EqualTo(world.People.Select(Flat)));
        }

        static string Flat(object value) => value switch
        {
            Home.Room room => $"{room with { Polygon = null! }} {string.Join(' ', room.Polygon.Vertices)}",
            Resident person => $"{person with { Routine = null! }} " + string.Join(' ', person.Routine.Habits
                .Select(habit => $"{habit.Hours} {habit.Away} {string.Join(' ', habit.Rooms)}")),
            _ => "",
        };
    }

    [Test]
    public void Nothing_that_was_there_before_is_touched()
    {
        string neighbour = Path.Combine(_scratch.FullName, "home.part", "diary.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(neighbour)!);
        File.WriteAllText(neighbour, "mine");
        string home = Directory.CreateDirectory(Path.Combine(_scratch.FullName, "home")).FullName;

        WorldWriter.Save(TestWorlds.Apartment, home);

        Assert.That(File.ReadAllText(neighbour), Is.EqualTo("mine"));
        Assert.That(_scratch.EnumerateDirectories().Select(folder => folder.Name),
            Is.EquivalentTo(new[] { "home", "home.part" }), "and no draft is left");
    }

    [Test]
    public void Only_what_a_simulation_is_of_changes_its_fingerprint()
    {
        var world = TestWorlds.Apartment;
        string print = WorldWriter.Fingerprint(world);

        Assert.That(WorldWriter.Fingerprint(WorldFile.Load(WorldWriter.Save(world, Folder))), Is.EqualTo(print));
        Assert.That(WorldWriter.Fingerprint(new World("other.yaml", world.Home, world.Start,
            [.. world.Furniture.Skip(1)], world.Spots, world.People)), Is.Not.EqualTo(print));
    }

    [Test]
    public void People_with_odd_names_and_rooms_to_keep_out_of_read_back_too()
    {
        var home = TestWorlds.Apartment.Home;
        var area = new Polygon([new(1, 1), new(2.5, 1), new(2, 2)]);
        var kept = new FloorPlan("a: \"b\" # c\\", home.Map, home.Rooms, home.Doors, home.Dock, [area],
            home.RoomOfCell.ToArray());
        Resident[] people =
        [
            new("true", 1.71, Role.Household, Acknowledges.Later) { Face = 17 },
            new("Zoë \"Z\" O'Neil, née #1", 1.1, Role.Stranger, Acknowledges.Never)
            {
                Routine = new([new((22, 6), 0.25, [new("living_room", 2), new("Kitchen", 0.5)])]),
            },
        ];
        var world = new World("world", kept, TestWorlds.Apartment.Start, [], TestWorlds.Apartment.Spots, people);

        var read = WorldFile.Load(WorldWriter.Save(world, Folder));

        Assert.That(read.Home.Name, Is.EqualTo(kept.Name));
        Assert.That(read.Home.KeepOut.Single().Vertices, Is.EqualTo(area.Vertices));
        Assert.That(read.People.Select(person => (person.Name, person.Height, person.Face, person.Acknowledges)),
            Is.EqualTo(people.Select(person => (person.Name, person.Height, person.Face, person.Acknowledges))));
        Assert.That(read.People[1].Routine.Habits.Single().Rooms, Is.EqualTo(people[1].Routine.Habits.Single().Rooms));
    }

    [Test]
    public void One_seed_writes_the_same_bytes_and_another_writes_others()
    {
        string first = Digest(20_041, "first"), again = Digest(20_041, "again"), other = Digest(20_042, "other");

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void A_folder_that_is_not_empty_is_left_as_it_is_unless_told_otherwise()
    {
        Directory.CreateDirectory(Folder);
        string note = Path.Combine(Folder, "note.txt"), map = Path.Combine(Folder, "map.yaml");
        File.WriteAllText(note, "mine");
        File.WriteAllText(map, "old");

        Assert.That(() => WorldWriter.Save(TestWorlds.Apartment, Folder),
            Throws.InstanceOf<IOException>().With.Message.Contains(Folder).And.Message.Contains("empty folder"));
        Assert.That(File.ReadAllText(map), Is.EqualTo("old"));

        WorldWriter.Save(TestWorlds.Apartment, Folder, overwrite: true);
        Assert.That(File.ReadAllText(note), Is.EqualTo("mine"));
        Assert.That(File.ReadAllText(map), Is.Not.EqualTo("old"));
        Assert.That(_scratch.EnumerateFileSystemInfos().Count(), Is.EqualTo(1), "nothing is left beside it");
    }

    [Test]
    public void Where_a_file_is_no_folder_can_be()
    {
        File.WriteAllText(Folder, "in the way");

        Assert.That(() => WorldWriter.Save(TestWorlds.Apartment, Folder, overwrite: true),
            Throws.InstanceOf<IOException>().With.Message.Contains(Folder));
        Assert.That(File.ReadAllText(Folder), Is.EqualTo("in the way"));
    }

    private string Folder => Path.Combine(_scratch.FullName, "world");

    private string Digest(int seed, string name)
    {
        string folder = Path.Combine(_scratch.FullName, name);
        WorldWriter.Save(HomeGenerator.Generate(seed), folder);
        return string.Join('\n', Directory.GetFiles(folder).Order()
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(File.ReadAllBytes(file))}"));
    }
}
