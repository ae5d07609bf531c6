namespace Astro.Home;

/// <summary>Reads a <c>home.yaml</c>: what a robot may know of a home. The form is shown in
/// <c>launch/homes</c>.</summary>
public static class HomeFile
{
    /// <summary>Loads a home and the map that it names.</summary>
    /// <param name="path">The home's YAML file; its <c>map</c> is a Nav2 map file, relative to it.</param>
    /// <exception cref="HomeFormatException">A field is missing, unknown, out of range or contradicts the
    /// map.</exception>
    /// <exception cref="MapFormatException">The map is malformed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static FloorPlan Load(string path)
    {
        var fields = YamlFields.Load(path, message => new HomeFormatException(message));
        string name = fields.Text("name");
        var map = MapFile.Load(Path.Combine(Path.GetDirectoryName(path) ?? "", fields.Text("map")));
        var (rooms, roomOfCell) = ReadRooms(fields, map);
        var doors = ReadDoors(fields, map, rooms);
        var dock = fields.Pose("dock");
        if (map.At(dock.Position) != Occupancy.Free)
            throw fields.Error("dock", "expected a place on free floor of the map");
        var keepOut = fields.Has("keep_out") ? fields.Polygons("keep_out") : [];
        fields.RejectUnknown();
        return new(name, map, rooms, doors, dock, keepOut, roomOfCell);
    }

    private static (Room[] Rooms, int[] RoomOfCell) ReadRooms(YamlFields home, OccupancyGrid map)
    {
        var sections = home.Sections("rooms");
        if (sections.Count == 0)
            throw home.Error("rooms", "expected at least one room");
        var rooms = new Room[sections.Count];
        var cells = new RoomCells(map);
        for (int i = 0; i < rooms.Length; i++)
        {
            var section = sections[i];
            string id = section.Text("id");
            if (rooms.Take(i).Any(room => room.Id == id))
                throw section.Error("id", $"expected a unique id, got '{id}' again");
            var polygon = section.Polygon("polygon");
            if (!polygon.Vertices.All(corner => WithinEdges(map, corner)))
                throw section.Error("polygon", "the room lies outside the map");
            double freeArea = cells.Claim(i, polygon, out int overlapped);
            if (overlapped >= 0)
                throw section.Error("polygon", $"the room overlaps '{rooms[overlapped].Id}'");
            if (freeArea == 0)
                throw section.Error("polygon", "the room has no free floor in the map");
            rooms[i] = new(id, section.Text("name"), section.Choice<RoomKind>("kind"), polygon,
                section.Number("light", 0, 1), freeArea);
            section.RejectUnknown();
        }

        return (rooms, cells.Rooms);
    }

    private static bool WithinEdges(OccupancyGrid map, Point2 point)
    {
        const double Rounding = 1e-6;
        var local = map.Origin.InverseTransform(point) * (1 / map.Resolution);
        return local.X >= -Rounding && local.X <= map.Width + Rounding
            && local.Y >= -Rounding && local.Y <= map.Height + Rounding;
    }

    private static Door[] ReadDoors(YamlFields home, OccupancyGrid map, Room[] rooms)
    {
        var sections = home.Sections("doors");
        var doors = new Door[sections.Count];
        for (int i = 0; i < doors.Length; i++)
        {
            var section = sections[i];
            var between = section.Texts("between");
            if (between.Count != 2 || between[0] == between[1])
                throw section.Error("between", "expected the ids of two rooms");
            if (between.FirstOrDefault(id => rooms.All(room => room.Id != id)) is { } unknown)
                throw section.Error("between", $"there is no room '{unknown}'");
            var position = section.Point("position");
            if (map.At(position) != Occupancy.Free)
                throw section.Error("position", "expected a place on free floor of the map");
            doors[i] = new(between[0], between[1], position, section.Number("width", 0.1, 10));
            section.RejectUnknown();
        }

        return doors;
    }
}
