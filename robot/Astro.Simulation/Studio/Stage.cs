using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Studio;

/// <summary>A home dressed for pictures: colours, light, framed pictures and round lamps drawn from its seed.</summary>
internal sealed class Stage
{
    private readonly List<Point2> _floor = [];

    private Stage(int seed, World world, IReadOnlyList<WallPicture> pictures, IReadOnlyList<SceneLamp> lamps,
        Random random)
    {
        (Seed, World, Pictures, Lamps) = (seed, world, pictures, lamps);
        Surroundings = world.Surroundings;
        Brightness = [.. world.Home.Rooms.Select(room => random.LogBetween(0.3, 1.2))];
        SceneRoom[] rooms =
            [.. world.Home.Rooms.Select((room, i) => Dress(WorldScene.ToScene(room), Brightness[i], random))];
        Scene = WorldScene.Build(world, rooms, [.. pictures.Select(picture => picture.Part)], lamps);
        OccupancyGrid map = world.Home.Map;
        for (int i = 0; i < map.Cells.Length; i++)
        {
            if (world.Home.RoomOfCell[i] >= 0 && Surroundings.Solid.Cells[i] == Occupancy.Free)
                _floor.Add(map.CellToWorld(map.CellAt(i)));
        }
    }

    public int Seed { get; }

    public World World { get; }

    public HomeScene Scene { get; }

    public Surroundings Surroundings { get; }

    public IReadOnlyList<WallPicture> Pictures { get; }

    public IReadOnlyList<SceneLamp> Lamps { get; }

    /// <summary>Of each room's lamp.</summary>
    public IReadOnlyList<double> Brightness { get; }

    /// <summary>Dresses a home.</summary>
    /// <param name="seed">Of every draw.</param>
    /// <param name="world">The home.</param>
    /// <param name="gallery">What hangs on its walls.</param>
    public static Stage Dress(int seed, World world, Gallery gallery)
    {
        Random random = Draws.For(seed, Draws.Purpose.Home, 0);
        Walls walls = new(world);
        List<WallPicture> pictures = [];
        for (int wanted = world.Home.Rooms.Count * 3 / 2; wanted > 0; wanted--)
        {
            if (walls.Draw(random) is { } place)
                pictures.Add(gallery.Hang(place, random));
        }

        return new Stage(seed, world, pictures, DrawLamps(world, random), random);
    }

    /// <summary>A place where the robot may be, looking anywhere, mostly not at a wall nearby.</summary>
    public CameraPose DrawCamera(Random random)
    {
        const double RobotRadius = 0.25;
        double outlook = random.Chance(0.1) ? 0 : random.Between(1.2, 3.5);
        CameraPose camera = default;
        for (int i = 0; i < 12; i++)
        {
            Point2 place = DrawFloor(random, RobotRadius);
            camera = new CameraPose(place.X, place.Y, CameraTopics.Height, random.Between(-Math.PI, Math.PI));
            (double sin, double cos) = Math.SinCos(camera.Yaw);
            if (Visibility.LineOfSight(Surroundings.Tall, place, place + new Point2(cos, sin) * outlook))
                break;
        }

        return camera;
    }

    /// <summary>A place on free floor with some room about it.</summary>
    public Point2 DrawFloor(Random random, double radius)
    {
        Point2 place = default;
        for (int i = 0; i < 30; i++)
        {
            place = _floor[random.Next(_floor.Count)];
            if (!Surroundings.Touches(place, radius))
                return place;
        }

        return place;
    }

    /// <summary>Whether somebody can stand there.</summary>
    public bool IsFloor(Point2 place) =>
        World.Home.RoomAt(place) is not null && !Surroundings.Touches(place, 0.18);

    public double BrightnessAt(double x, double y)
    {
        Cell cell = World.Home.Map.WorldToCell(new Point2(x, y));
        int room = World.Home.Map.Contains(cell) ? World.Home.RoomOfCell[World.Home.Map.Index(cell)] : -1;
        return room >= 0 ? Brightness[room] : 0.7;
    }

    private static SceneRoom Dress(SceneRoom room, double brightness, Random random)
    {
        double tone = random.Between(110, 245), tint = random.Chance(0.25) ? 90 : 24;
        byte Level() => (byte)Math.Clamp(tone + random.Between(-tint, tint / 2), 20, 250);
        return room with
        {
            Floor = random.Chance(0.5) ? room.Floor : (FloorFinish)random.Next(3),
            Walls = new Rgb(Level(), Level(), Level()),
            Brightness = brightness,
            ColourTemperature = random.Between(2500, 7000),
        };
    }

    private static SceneLamp[] DrawLamps(World world, Random random)
    {
        List<SceneLamp> lamps = [];
        foreach (Room room in world.Home.Rooms)
        {
            for (int i = random.Next(4); i > 0; i--)
            {
                Polygon outline = room.Polygon;
                double x = random.Between(outline.Vertices.Min(v => v.X), outline.Vertices.Max(v => v.X));
                double y = random.Between(outline.Vertices.Min(v => v.Y), outline.Vertices.Max(v => v.Y));
                if (!world.Home.IsWithinRoom(new Point2(x, y), 0.2))
                    continue;
                bool hangs = random.Chance(0.4);
                double radius = random.Between(0.06, 0.2);
                double height = hangs ? random.Between(1.6, 2.15) : random.Between(0.5, 1.8);
                // Some are off: dark or milky glass.
                double brightness = random.Chance(0.25) ? random.Between(0.05, 0.5) : random.Between(0.6, 2);
                lamps.Add(new SceneLamp(x, y, height, radius, brightness, random.Between(2200, 6500), hangs));
            }
        }

        return [.. lamps];
    }
}
