namespace Astro.Simulation.Generation;

/// <summary>One drawn layout: a block of day rooms with a wing, or one on either side.</summary>
internal sealed class LayoutDraft
{
    private readonly RoomProgramme _programme;
    private readonly LayoutStyle _style;
    private readonly Random _random;
    private readonly List<PlannedRoom> _rooms = [];
    private readonly List<Opening> _openings = [];

    private LayoutDraft(RoomProgramme programme, Random random) =>
        (_programme, _random, _style) = (programme, random, LayoutStyle.Draw(programme, random));

    /// <summary>Draws a layout.</summary>
    /// <returns>The plan; null where the draws do not fit together.</returns>
    public static HomePlan? Draw(RoomProgramme programme, Random random) => new LayoutDraft(programme, random).Draw();

    private HomePlan? Draw()
    {
        Wing west = new(_style), east = new(_style);
        Fill(west, east);
        if (!west.Settle(_random) || (_style.TwoWings && !east.Settle(_random)))
            return null;
        double wings = Cells.Metres(west.Length + east.Length) * Cells.Metres(_style.Across);
        int depth = _style.Across + _style.Extension;
        int width = Cells.Of((_programme.Area - wings) / Cells.Metres(depth));
        if (width < Cells.Of(2.9))
            return null;
        int bottom = _style.ExtendsDeep ? 0 : -_style.Extension;
        (int Bottom, int Top) mouth = (_style.Shallow, _style.Shallow + _style.Corridor);
        if (DayBlock.Divide(new(0, bottom, width, bottom + depth), mouth, DayRooms(), _style, _random) is not { } day)
            return null;
        _rooms.AddRange(day);
        if (!OpenDayRooms() || !Place(west, 0, east: false, RoomWish.Hall))
            return null;
        if (_style.TwoWings && !Place(east, width, east: true, RoomWish.Corridor))
            return null;
        return FrontDoor() is { } door ? new(_rooms, _openings, door) : null;
    }

    /// <summary>Gives every room that lies at a corridor to a wing and a row.</summary>
    private void Fill(Wing west, Wing east)
    {
        foreach (var wish in _programme.Rooms)
        {
            if (wish.Rows == Rows.Day && !(wish.Use == RoomUse.Kitchen && _style.KitchenInWing))
                continue;
            bool deep = wish.Rows switch
            {
                Rows.Deep => true,
                Rows.Shallow => false,
                _ => _random.NextDouble() < 0.6,
            };
            var wing = _style.TwoWings && _random.NextDouble() < 0.5 ? east : west;
            wing.Add(wish, _programme.AreaOf(wish.Use), deep);
        }

        if (_style.Entrance == Entrance.CorridorEnd)
            return;
        bool deepLobby = _style.Entrance == Entrance.DeepLobby;
        int lobbyDepth = deepLobby ? _style.Deep : _style.Shallow;
        west.Add(RoomWish.Hall, Cells.Metres(_style.Lobby) * Cells.Metres(lobbyDepth), deepLobby);
    }

    private List<(RoomWish, double)> DayRooms() => [.. _programme.Rooms
        .Where(wish => wish.Rows == Rows.Day && !(wish.Use == RoomUse.Kitchen && _style.KitchenInWing))
        .Select(wish => (wish, _programme.AreaOf(wish.Use)))];

    /// <summary>Places a wing's rooms and its corridor, and opens a door to each.</summary>
    private bool Place(Wing wing, int at, bool east, RoomWish corridorWish)
    {
        var corridor = wing.Corridor(at, east);
        List<CellBox> hall = [corridor];
        foreach (bool deep in new[] { false, true })
        {
            PlannedRoom? inner = null;
            var row = wing.Row(deep, at, east).ToList();
            foreach (var room in row)
            {
                if (room.Use == RoomUse.Hall)
                {
                    hall.Add(room.Parts[0]);
                    inner = null;
                    continue;
                }

                _rooms.Add(room);
                // A shower room beside the bedroom belongs to it.
                bool before = inner?.Use == RoomUse.Bedroom && room.Use == RoomUse.ShowerRoom;
                bool after = inner?.Use == RoomUse.ShowerRoom && room.Use == RoomUse.Bedroom;
                if (after)
                    _openings.RemoveAll(opening => opening.Second == RoomUse.ShowerRoom);
                if ((before || after) && !Open(inner!, room, Opening.Door))
                    return false;
                if (!before && !Open(corridorWish.Use, corridor, room, Opening.Door))
                    return false;
                inner = room;
            }
        }

        _rooms.Add(new(corridorWish, hall));
        var living = _rooms[0];
        return Open(corridorWish.Use, corridor, living, _style.Corridor - 6) && OpenKitchenInWing(living);
    }

    private bool OpenKitchenInWing(PlannedRoom living)
    {
        var kitchen = _rooms.FirstOrDefault(room => room.Use == RoomUse.Kitchen);
        if (kitchen is not null && _style.KitchenInWing && !_openings.Any(Joins))
            Open(kitchen, living, Cells.Of(0.9 + 0.9 * _random.NextDouble()));
        return true;

        bool Joins(Opening opening) => opening is { First: RoomUse.Kitchen, Second: RoomUse.Living };
    }

    /// <summary>Opens kitchen and dining room to the living room, or the kitchen to the dining room before it.
    /// </summary>
    private bool OpenDayRooms()
    {
        var living = _rooms[0];
        var kitchen = _rooms.FirstOrDefault(room => room.Use == RoomUse.Kitchen);
        var dining = _rooms.FirstOrDefault(room => room.Use == RoomUse.Dining);
        if (dining is not null && !Open(dining, living, Cells.Of(1.2 + 1.2 * _random.NextDouble())))
            return false;
        if (kitchen is null)
            return true;
        int wide = _random.NextDouble() < 0.6 ? Cells.Of(1.2 + 1.4 * _random.NextDouble()) : Opening.Door;
        bool toDining = dining is not null && Open(kitchen, dining, Opening.Door);
        return Open(kitchen, living, wide) || toDining;
    }

    private bool Open(PlannedRoom a, PlannedRoom b, int width)
    {
        foreach (var part in a.Parts)
        {
            if (Open(a.Use, part, b, width))
                return true;
        }

        return false;
    }

    private bool Open(RoomUse use, CellBox box, PlannedRoom room, int width)
    {
        double along = _random.NextDouble();
        foreach (var part in room.Parts)
        {
            if (Opening.Between(box, part, width, along < 0.4 ? 0 : along > 0.6 ? 1 : 0.5) is not { } gap)
                continue;
            _openings.Add(new(use, room.Use, gap));
            return true;
        }

        return false;
    }

    /// <summary>In the middle of the lobby's outer wall, or of the corridor's far end.</summary>
    private CellBox? FrontDoor()
    {
        var hall = _rooms.Single(room => room.Use == RoomUse.Hall);
        var end = hall.Parts[^1];
        bool lobby = hall.Parts.Count > 1;
        int room = lobby ? end.Width : end.Height;
        if (room < Opening.Door + 4)
            return null;
        int from = (room - Opening.Door) / 2;
        if (!lobby)
            return new(end.Left, end.Bottom + from, end.Left + 1, end.Bottom + from + Opening.Door);
        int y = _style.Entrance == Entrance.DeepLobby ? end.Top - 1 : end.Bottom;
        return new(end.Left + from, y, end.Left + from + Opening.Door, y + 1);
    }
}
