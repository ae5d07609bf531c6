using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>
/// Makes up plausible homes of one storey, with furniture and places for people, each from one seed.
/// </summary>
/// <remarks>
/// Source of the method: F. Marson and S. R. Musse, "Automatic Real-Time Generation of Floor Plans Based on Squarified
/// Treemaps Algorithm", International Journal of Computer Games Technology 2010: rooms get areas by function, social,
/// service and private rooms are grouped, and the groups are cut by area. They add a corridor afterwards where a room
/// has no access; here the corridor comes first and its two sides are cut into rows (treemaps of one level), so that
/// every room has its door. Of many such drafts the one nearest to the wanted areas and proportions is kept.
/// Furniture is put piece by piece where the robot still gets from door to door and up to everybody, with somebody at
/// every spot.
/// </remarks>
public static class HomeGenerator
{
    private const int Attempts = 50;

    /// <summary>Makes a home; one seed and options give one home.</summary>
    /// <param name="seed">Of every draw.</param>
    /// <param name="options">What it shall be; null for any area.</param>
    /// <exception cref="ArgumentException">The area is not within 30 to 300 m².</exception>
    public static World Generate(int seed, HomeGeneratorOptions? options = null)
    {
        options ??= new();
        var streams = new RandomStreams(seed);
        double area = options.Area ?? DrawArea(streams.For("home area"));
        if (area is not (>= HomeGeneratorOptions.LeastArea and <= HomeGeneratorOptions.MostArea))
            throw new ArgumentException($"An area from 30 to 300 m² is expected, got {area}.", nameof(options));
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var random = streams.For($"home {attempt}");
            var programme = RoomProgramme.Draw(area, random);
            if (LayoutSearch.Find(programme, random)?.Turned(random.Next(8)) is not { } plan
                || Interior.Furnish(plan, random) is not { } interior)
                continue;
            var world = Compose($"home-{seed}", plan, interior, random);
            if (Inspection.FirstFault(world, interior.Map.Tall) is null)
                return world;
        }

        throw new WorldFormatException(
            $"home {seed}: no home of {area:0.#} m² comes of this seed: expected another seed or area");
    }

    private static double DrawArea(Random random) => Math.Round(HomeGeneratorOptions.LeastArea
        * Math.Pow(HomeGeneratorOptions.MostArea / HomeGeneratorOptions.LeastArea, random.NextDouble()), 1);

    private static World Compose(string name, HomePlan plan, Interior interior, Random random)
    {
        var map = interior.Map.Snapshot();
        var cells = new RoomCells(map);
        var rooms = new Room[plan.Rooms.Count];
        for (int i = 0; i < rooms.Length; i++)
        {
            var wish = plan.Rooms[i].Wish;
            var outline = RoomOutline.Polygon(plan.Rooms[i]);
            rooms[i] = new(wish.Id, wish.Name, wish.Kind, outline, Light(wish.Use, random),
                cells.Claim(i, outline, out _));
        }

        var ids = plan.Rooms.ToDictionary(room => room.Use, room => room.Wish.Id);
        var doors = plan.Openings.Select(opening => new Door(ids[opening.First], ids[opening.Second],
            opening.Gap.Centre, Cells.Metres(Math.Max(opening.Gap.Width, opening.Gap.Height))));
        var home = new FloorPlan(name, map, rooms, [.. doors], interior.Dock, [], cells.Rooms);
        return new(name, home, interior.Dock, interior.Furniture, interior.Spots, []);
    }

    private static double Light(RoomUse use, Random random)
    {
        double usual = use switch
        {
            RoomUse.Living or RoomUse.Kitchen or RoomUse.Dining => 0.85,
            RoomUse.Hall or RoomUse.Corridor or RoomUse.Storage => 0.55,
            RoomUse.Bedroom or RoomUse.GuestRoom => 0.7,
            _ => 0.75,
        };
        return Math.Round(usual + 0.1 * random.NextDouble(), 2);
    }
}
