using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Generation;

/// <summary>What stands in a planned home, and where its robot and its people are.</summary>
internal sealed class Interior
{
    /// <summary>The fewest spots that are in use at every hour.</summary>
    public const int LeastSpots = 8;

    private static readonly Rgb DoorPaint = new(150, 118, 84);
    private static readonly int DoorMat = Cells.Of(1.0);

    private readonly HomePlan _plan;
    private readonly List<FurnitureBox> _furniture = [];
    private readonly List<Spot> _spots = [];
    private readonly Furnisher[] _furnishers;

    private Interior(HomePlan plan, Random random)
    {
        (_plan, Map) = (plan, new(plan));
        _furnishers = [.. plan.Rooms.Select((_, i) => new Furnisher(Map, plan, i, random, _furniture, _spots))];
    }

    /// <summary>Walls and furniture.</summary>
    public FloorMap Map { get; }

    public IReadOnlyList<FurnitureBox> Furniture => _furniture;

    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>Where the robot charges, in <c>map</c>.</summary>
    public Pose2 Dock { get; private set; }

    /// <summary>Furnishes a home.</summary>
    /// <returns>Null if there is no place for the dock, for what a room cannot do without, or for enough
    /// people.</returns>
    public static Interior? Furnish(HomePlan plan, Random random)
    {
        var interior = new Interior(plan, random);
        interior.HangFrontDoor();
        if (!interior.PlaceDock())
            return null;
        var recipes = new Recipes(new Catalogue(random), plan);
        for (int i = 0; i < plan.Rooms.Count; i++)
        {
            int needed = Recipes.Needed(plan.Rooms[i].Use);
            foreach (var wish in recipes.For(plan.Rooms[i]))
            {
                bool met = wish.Any(piece => interior._furnishers[i].Add(piece) is not null);
                if (!met && needed > 0)
                    return null;
                needed--;
            }
        }

        return interior.AddSpots() ? interior : null;
    }

    private void HangFrontDoor()
    {
        var panel = _plan.FrontDoor;
        Map.Put(panel, 2.05);
        var centre = panel.Centre;
        _furniture.Add(new("front door", new(centre.X, centre.Y, 0), Cells.Metres(panel.Width),
            Cells.Metres(panel.Height), 2.05, DoorPaint));
        Map.Reserve(panel.Width < panel.Height
            ? new(panel.Left - DoorMat, panel.Bottom, panel.Right + DoorMat, panel.Top)
            : new(panel.Left, panel.Bottom - DoorMat, panel.Right, panel.Top + DoorMat));
    }

    /// <summary>In the hall if there is a wall free, else in the living room, else anywhere.</summary>
    private bool PlaceDock()
    {
        RoomUse[] liked = [RoomUse.Hall, RoomUse.Living];
        var order = Enumerable.Range(0, _plan.Rooms.Count)
            .OrderBy(i => Array.IndexOf(liked, _plan.Rooms[i].Use) is >= 0 and var rank ? rank : liked.Length);
        foreach (int i in order)
        {
            if (_furnishers[i].AddDock() is not { } dock)
                continue;
            Dock = dock;
            return true;
        }

        return false;
    }

    /// <summary>Adds places to stand: one in each room that has no spot, then until there are enough.</summary>
    private bool AddSpots()
    {
        for (int i = 0; i < _furnishers.Length; i++)
        {
            if (!_spots.Any(spot => IsIn(spot, i)))
                _furnishers[i].AddStanding(0.5);
        }

        int wanted = LeastSpots + 1 + (int)(_plan.Rooms.Sum(room => room.Area) / 25);
        for (int round = 0; round < 4 && Always() < wanted; round++)
        {
            for (int i = 0; i < _furnishers.Length && Always() < wanted; i++)
            {
                if (_plan.Rooms[i].Use is not (RoomUse.Toilet or RoomUse.Storage or RoomUse.Corridor))
                    _furnishers[i].AddStanding(1);
            }
        }

        // Better a chair that is used at night than too few spots.
        for (int i = 0; i < _spots.Count && Always() < LeastSpots; i++)
            _spots[i] = _spots[i] with { Hours = (0, 24) };
        return Always() >= LeastSpots;

        int Always() => _spots.Count(spot => spot.Hours == (0, 24));
    }

    private bool IsIn(Spot spot, int room)
    {
        int x = (int)Math.Floor(spot.Pose.X / Cells.Size), y = (int)Math.Floor(spot.Pose.Y / Cells.Size);
        return _plan.Rooms[room].Contains(x, y);
    }
}
