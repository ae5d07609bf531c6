using Astro.Home;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Generation;

/// <summary>Furnishes one room: piece after piece where it suits best and leaves the room passable.</summary>
internal sealed class Furnisher
{
    // Two people need so much between them (m): a little more than a world file demands.
    private const double ElbowRoom = 0.55;
    private const int Tries = 10;
    private const int StandingTries = 60;

    // Free floor before a door and beside it (cells).
    private static readonly int DoorDepth = Cells.Of(0.85);
    private const int DoorSide = 2;

    private readonly FloorMap _map;
    private readonly HomePlan _plan;
    private readonly int _room;
    private readonly Random _random;
    private readonly List<FurnitureBox> _boxes;
    private readonly List<Spot> _spots;
    private readonly IReadOnlyList<(int X, int Y)> _outline;
    private readonly Walkways _walkways;
    private Placement? _first;
    private Point2 _firstCentre;

    /// <summary>Prepares a room.</summary>
    /// <param name="map">The home as furnished so far.</param>
    /// <param name="plan">Its rooms.</param>
    /// <param name="room">The number of this room.</param>
    /// <param name="random">The source of every draw.</param>
    /// <param name="boxes">All furniture of the home; this room's is added.</param>
    /// <param name="spots">All spots of the home; this room's are added.</param>
    public Furnisher(FloorMap map, HomePlan plan, int room, Random random, List<FurnitureBox> boxes, List<Spot> spots)
    {
        (_map, _plan, _room, _random, _boxes, _spots) = (map, plan, room, random, boxes, spots);
        var planned = plan.Rooms[room];
        _outline = RoomOutline.Trace(planned.Parts);
        var bounds = planned.Parts.Aggregate((a, b) => a.Around(b));
        var doors = plan.Openings
            .Where(opening => opening.First == planned.Use || opening.Second == planned.Use)
            .Select(opening => opening.Gap).ToList();
        foreach (var gap in doors)
            map.Reserve(Before(gap).Within(bounds));
        _walkways = new(map, bounds,
            [.. doors.Select(gap => ((gap.Left + gap.Right) / 2, (gap.Bottom + gap.Top) / 2))], spots);
    }

    /// <summary>Finds a place for a piece and puts it there.</summary>
    /// <returns>Where; null if nowhere.</returns>
    public Placement? Add(Piece piece)
    {
        var candidates = Candidates(piece)
            .Select(place => (Place: place, Liking: Liking(piece, place)))
            .OrderByDescending(candidate => candidate.Liking)
            .Take(Tries);
        foreach (var (place, _) in candidates)
        {
            if (!Put(piece, place))
                continue;
            if (_first is null)
                (_first, _firstCentre) = (place, place.At(piece.Length / 2.0, piece.Depth / 2.0));
            return place;
        }

        return null;
    }

    /// <summary>Finds free floor where somebody may stand about.</summary>
    /// <returns>False if there is none.</returns>
    public bool AddStanding(double weight)
    {
        var planned = _plan.Rooms[_room];
        _walkways.AreOpen();
        for (int i = 0; i < StandingTries; i++)
        {
            var part = planned.Parts[_random.Next(planned.Parts.Count)];
            int x = part.Left + _random.Next(part.Width), y = part.Bottom + _random.Next(part.Height);
            if (!_map.IsVacant(new CellBox(x, y, x + 1, y + 1).Grown(5), _room))
                continue;
            int turn = _random.Next(8);
            double[] turns = [.. Enumerable.Range(0, 8).Select(k => (turn + k) * Math.PI / 4)];
            if (TryUse(new Place(0, 0, turns, Posture.Standing, weight), new Placement(x, y, 0)))
                return true;
        }

        return false;
    }

    private CellBox Before(CellBox gap) => gap.Width < gap.Height
        ? new(gap.Left - DoorDepth, gap.Bottom - DoorSide, gap.Right + DoorDepth, gap.Top + DoorSide)
        : new(gap.Left - DoorSide, gap.Bottom - DoorDepth, gap.Right + DoorSide, gap.Top + DoorDepth);

    private IEnumerable<Placement> Candidates(Piece piece) =>
        (piece.Stand == Stand.Open ? InTheOpen(piece) : AlongWalls(piece)).Where(place => Fits(piece, place));

    private IEnumerable<Placement> InTheOpen(Piece piece)
    {
        foreach (var part in _plan.Rooms[_room].Parts)
        {
            for (int y = part.Bottom; y < part.Top; y += 3)
            {
                for (int x = part.Left; x < part.Right; x += 3)
                {
                    for (int turn = 0; turn < 4; turn++)
                        yield return new(x, y, turn);
                }
            }
        }
    }

    private IEnumerable<Placement> AlongWalls(Piece piece)
    {
        for (int i = 0; i < _outline.Count; i++)
        {
            // Counter-clockwise, so that the room lies to the left.
            var (a, b) = (_outline[i], _outline[(i + 1) % _outline.Count]);
            int turn = a.X < b.X ? 1 : a.Y < b.Y ? 2 : a.X > b.X ? 3 : 0;
            int length = Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
            var wall = new Placement(a.X, a.Y, turn);
            for (int t = 0; t + piece.Length <= length; t++)
            {
                for (int inset = 0; inset <= 1; inset++)
                {
                    var origin = wall.At(t, inset);
                    var place = new Placement((int)origin.X, (int)origin.Y, turn);
                    if (!_map.IsClear(place.Map(new(0, 0, piece.Length, 1)), _room))
                        continue;
                    if (IsBacked(piece, place))
                        yield return place;
                    break;
                }
            }
        }
    }

    private bool IsBacked(Piece piece, Placement place)
    {
        var back = place.Map(new(0, -1, piece.Length, 0));
        for (int y = back.Bottom; y < back.Top; y++)
        {
            for (int x = back.Left; x < back.Right; x++)
            {
                if (_map.IsFree(x, y))
                    return false;
            }
        }

        return true;
    }

    private bool Fits(Piece piece, Placement place) =>
        _map.IsVacant(place.Map(new(0, 0, piece.Length, piece.Depth)), _room)
        && (piece.Front == 0
            || _map.IsClear(place.Map(new(0, piece.Depth, piece.Length, piece.Depth + piece.Front)), _room));

    private double Liking(Piece piece, Placement place)
    {
        double chance = _random.NextDouble();
        var centre = place.At(piece.Length / 2.0, piece.Depth / 2.0);
        switch (piece.Stand)
        {
            case Stand.Corner:
                return chance - 0.4 * Math.Min(Gap(place, -1), Gap(place, piece.Length + 1));
            case Stand.Middle:
                return chance - 0.15 * Math.Abs(Reach(place, -1) - Reach(place, piece.Length + 1)) / piece.Length;
            case Stand.Opposite when _first is { } first:
                bool faces = (first.Turn + 2) % 4 == place.Turn;
                return chance + (faces ? 40 : 0) - 0.2 * Aside(first, centre);
            case Stand.Open:
                var part = _plan.Rooms[_room].Parts[0];
                double dx = centre.X - (part.Left + part.Right) / 2.0, dy = centre.Y - (part.Bottom + part.Top) / 2.0;
                return chance - 0.1 * Math.Sqrt(dx * dx + dy * dy);
            default:
                return chance;
        }

        double Aside(Placement first, Point2 at) => first.Turn % 2 == 0
            ? Math.Abs(at.Y - _firstCentre.Y)
            : Math.Abs(at.X - _firstCentre.X);
    }

    // Whether the wall turns beside the piece: 0 if so, else 1.
    private int Gap(Placement place, int x)
    {
        var at = place.At(x, 1);
        return _map.IsFree((int)Math.Floor(at.X), (int)Math.Floor(at.Y)) ? 1 : 0;
    }

    // How much free wall there is beside the piece (cells).
    private int Reach(Placement place, int x)
    {
        int step = Math.Sign(x), reach = 0;
        while (reach < 100 && Gap(place, x + step * reach) == 1)
            reach++;
        return reach;
    }

    private bool Put(Piece piece, Placement place)
    {
        foreach (var part in piece.Parts)
            _map.Put(place.Map(part.Box), part.Height);
        int before = _spots.Count;
        bool usable = _walkways.AreOpen();
        if (usable && piece.Places.Count > 0)
        {
            foreach (var use in piece.Places)
                TryUse(use, place);
            usable = _spots.Count > before;
        }

        if (!usable)
        {
            foreach (var part in piece.Parts)
                _map.Remove(place.Map(part.Box));
            return false;
        }

        foreach (var part in piece.Parts)
            _boxes.Add(Box(part, place));
        if (piece.Front > 0)
            _map.Reserve(place.Map(new(0, piece.Depth, piece.Length, piece.Depth + piece.Front)));
        return true;
    }

    private bool TryUse(Place use, Placement place)
    {
        var at = place.At(use.X, use.Y);
        var position = new Point2(Cells.Metres(at.X), Cells.Metres(at.Y));
        if (_spots.Any(spot => spot.Pose.Position.DistanceTo(position) < ElbowRoom))
            return false;
        double[] yaws = [.. use.Turns.Select(turn => Math.Round(Angles.Wrap(place.Yaw + turn), 4))];
        if (_walkways.Admit(position, yaws) is not { } yaw)
            return false;
        _spots.Add(new(new(position.X, position.Y, yaw), use.Posture, use.Weight, use.Hours ?? (0, 24)));
        return true;
    }

    /// <summary>Finds a place for the robot's dock, and keeps the floor before it free.</summary>
    public Pose2? AddDock()
    {
        var floor = new Piece(Cells.Of(0.7), Cells.Of(0.9), 0, Stand.Middle, [], []);
        foreach (var place in Candidates(floor).OrderByDescending(place => Liking(floor, place)))
        {
            var at = place.At(floor.Length / 2, Cells.Of(0.4));
            if (!_walkways.Leads((int)at.X, (int)at.Y))
                continue;
            _map.Reserve(place.Map(new(0, 0, floor.Length, floor.Depth)));
            return new(Cells.Metres(at.X), Cells.Metres(at.Y), Math.Round(place.Yaw, 4));
        }

        return null;
    }

    private static FurnitureBox Box(Part part, Placement place)
    {
        var box = place.Map(part.Box);
        var centre = box.Centre;
        return new(part.Name, new(centre.X, centre.Y, 0), Cells.Metres(box.Width), Cells.Metres(box.Height),
            part.Height, part.Colour);
    }
}
