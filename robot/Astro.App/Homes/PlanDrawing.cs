using System.Globalization;
using System.Text;
using Astro.Home;
using Astro.Simulation;
using Astro.Simulation.Rendering;

namespace Astro.App.Homes;

/// <summary>A floor plan as a self-contained SVG: rooms by name, walls, doors, furniture, spots and dock.</summary>
internal sealed class PlanDrawing
{
    // User units are centimetres.
    private const double Scale = 100;
    private const double Border = 40;

    /// <summary>An obstacle so near the edge of a room (m) is drawn as its wall.</summary>
    private const double WallMargin = 0.12;

    private readonly FloorPlan _home;
    private readonly StringBuilder _svg = new();
    private readonly Point2 _min;
    private readonly Point2 _max;

    private PlanDrawing(FloorPlan home)
    {
        _home = home;
        var bounds = home.Rooms.Select(room => room.Polygon.Bounds).ToList();
        _min = new(bounds.Min(room => room.Min.X) - 0.2, bounds.Min(room => room.Min.Y) - 0.2);
        _max = new(bounds.Max(room => room.Max.X) + 0.2, bounds.Max(room => room.Max.Y) + 0.2);
    }

    /// <summary>Draws what the robot may know of a home.</summary>
    public static string Of(FloorPlan home) => new PlanDrawing(home).DrawAll(null);

    /// <summary>Draws a home with its furniture and the places of its people.</summary>
    public static string Of(World world) => new PlanDrawing(world.Home).DrawAll(world);

    private string DrawAll(World? world)
    {
        double width = (_max.X - _min.X) * Scale + 2 * Border, height = (_max.Y - _min.Y) * Scale + 2 * Border + 60;
        Line($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:0} {height:0}' "
            + $"width='{Math.Min(1600, width):0}' font-family='DejaVu Sans, Verdana, Helvetica, sans-serif'>");
        Line($"<title>{Escape(_home.Name)}</title>");
        Line($"<rect width='100%' height='100%' fill='#fbfaf7'/>");
        foreach (var room in _home.Rooms)
            Line($"<polygon points='{Corners(room.Polygon)}' fill='{Tint(room.Kind)}'/>");
        Cells(world is null ? "#9a948a" : null);
        foreach (var area in _home.KeepOut)
            Line($"<polygon points='{Corners(area)}' fill='#c0392b' fill-opacity='0.15' stroke='#c0392b'/>");
        foreach (var box in world?.Furniture ?? [])
            Draw(box);
        foreach (var door in _home.Doors)
            Draw(door);
        foreach (var spot in world?.Spots ?? [])
            Draw(spot);
        DrawDock();
        foreach (var room in _home.Rooms)
            Label(room);
        Caption(height);
        return _svg.Append("</svg>\n").ToString();
    }

    /// <summary>Walls, as runs of map cells; other obstacles too, if there is a colour for them.</summary>
    private void Cells(string? furniture)
    {
        var map = _home.Map;
        for (int row = 0; row < map.Height; row++)
        {
            for (int from = 0; from < map.Width;)
            {
                int until = from + 1;
                string? fill = Fill(from, row);
                while (until < map.Width && Fill(until, row) == fill)
                    until++;
                if (fill is not null)
                    Run(from, until, row, fill);
                from = until;
            }
        }

        string? Fill(int column, int row) => map[new(column, row)] != Occupancy.Occupied ? null
            : _home.IsWithinRoom(map.CellToWorld(new(column, row)), WallMargin) ? furniture : "#3b3a40";
    }

    private void Run(int from, int until, int row, string fill)
    {
        var map = _home.Map;
        double half = map.Resolution / 2;
        var first = map.CellToWorld(new(from, row)) - new Point2(half, half);
        var last = map.CellToWorld(new(until - 1, row)) + new Point2(half, half);
        Line($"<rect x='{X(first.X)}' y='{Y(last.Y)}' width='{(last.X - first.X) * Scale:0.#}' "
            + $"height='{(last.Y - first.Y) * Scale + 0.4:0.#}' fill='{fill}' shape-rendering='crispEdges'/>");
    }

    private void Draw(FurnitureBox box)
    {
        double length = box.Length * Scale, width = box.Width * Scale;
        Line($"<g transform='translate({X(box.Pose.X)} {Y(box.Pose.Y)}) rotate({-box.Pose.Yaw * 180 / Math.PI:0.#})'>"
            + $"<title>{Escape(box.Name)}</title><rect x='{-length / 2:0.#}' y='{-width / 2:0.#}' "
            + $"width='{length:0.#}' height='{width:0.#}' rx='3' fill='{Hex(box.Colour)}' "
            + $"stroke='#2c2a28' stroke-width='1.5'/></g>");
    }

    /// <summary>The floor of the opening, and the swing of a leaf where it is no wider than a door.</summary>
    private void Draw(Door door)
    {
        const double WidestLeaf = 1.05;
        bool upright = _home.Map.At(door.Position + new Point2(0, door.Width / 2 + 0.05)) == Occupancy.Occupied
            && _home.Map.At(door.Position - new Point2(0, door.Width / 2 + 0.05)) == Occupancy.Occupied;
        double half = door.Width / 2 * Scale;
        string turn = upright ? " rotate(90)" : "";
        string leaf = door.Width > WidestLeaf ? "" : $"<path d='M {-half:0.#} 0 v {-2 * half:0.#} "
            + $"A {2 * half:0.#} {2 * half:0.#} 0 0 1 {half:0.#} 0' fill='none' stroke='#7a756c' stroke-width='1.5'/>";
        Line($"<g transform='translate({X(door.Position.X)} {Y(door.Position.Y)}){turn}'>"
            + $"<rect x='{-half:0.#}' y='-5' width='{2 * half:0.#}' height='10' fill='#f3efe6'/>{leaf}</g>");
    }

    private void Draw(Spot spot)
    {
        bool sits = spot.Posture == Posture.Sitting;
        Line($"<g transform='translate({X(spot.Pose.X)} {Y(spot.Pose.Y)}) rotate({-spot.Pose.Yaw * 180 / Math.PI:0.#})'>"
            + $"<path d='M 12 -9 L 26 0 L 12 9 Z' fill='#c2410c'/><circle r='13' fill='{(sits ? "#fff7ed" : "#c2410c")}' "
            + "stroke='#c2410c' stroke-width='4'/></g>");
    }

    private void DrawDock() =>
        Line($"<g transform='translate({X(_home.Dock.X)} {Y(_home.Dock.Y)}) rotate({-_home.Dock.Yaw * 180 / Math.PI:0.#})'>"
            + "<circle r='22' fill='#0f766e'/><path d='M -6 -12 L 16 0 L -6 12 Z' fill='#fff'/>"
            + "<rect x='-34' y='-16' width='8' height='32' fill='#0f766e'/></g>");

    private void Label(Room room)
    {
        var (place, space) = Widest(room);
        double size = Math.Clamp(Math.Min(space * 2.6 * Scale / Math.Max(6, room.Name.Length), 30), 13, 30);
        string style = $"text-anchor='middle' paint-order='stroke' stroke='{Tint(room.Kind)}' stroke-width='{size / 3:0.#}' "
            + "stroke-linejoin='round'";
        Line($"<text x='{X(place.X)}' y='{Y(place.Y)}' font-size='{size:0.#}' font-weight='600' fill='#1f1d1b' {style}>"
            + $"{Escape(room.Name)}</text>");
        Line($"<text x='{X(place.X)}' y='{YValue(place.Y) + size * 0.95:0.#}' font-size='{size * 0.7:0.#}' "
            + $"fill='#57534e' {style}>{room.Polygon.Area:0.0} m²</text>");
    }

    /// <summary>The place in a room that is farthest from its edges, and how far that is (m).</summary>
    private static (Point2 Place, double Space) Widest(Room room)
    {
        const double Step = 0.1;
        var (min, max) = room.Polygon.Bounds;
        (Point2 Place, double Space) best = ((min + max) * 0.5, 0);
        for (double y = min.Y + Step / 2; y < max.Y; y += Step)
        {
            for (double x = min.X + Step / 2; x < max.X; x += Step)
            {
                Point2 at = new(x, y);
                double space = room.Polygon.Contains(at) ? Space(room.Polygon, at) : 0;
                double off = at.DistanceTo((min + max) * 0.5);
                if (space - 0.01 * off > best.Space)
                    best = (at, space);
            }
        }

        return best;
    }

    private static double Space(Polygon polygon, Point2 at)
    {
        double least = double.PositiveInfinity;
        for (int i = 0, j = polygon.Vertices.Count - 1; i < polygon.Vertices.Count; j = i++)
        {
            Point2 a = polygon.Vertices[j], edge = polygon.Vertices[i] - a, to = at - a;
            double along = (to.X * edge.X + to.Y * edge.Y) / Math.Max(1e-12, edge.Length * edge.Length);
            least = Math.Min(least, to.DistanceTo(edge * Math.Clamp(along, 0, 1)));
        }

        return least;
    }

    private void Caption(double height)
    {
        double area = _home.Rooms.Sum(room => room.Polygon.Area);
        double y = height - 28;
        Line($"<text x='{Border:0.#}' y='{y:0.#}' font-size='22' fill='#57534e'>{Escape(_home.Name)} · {area:0} m² · "
            + $"{_home.Rooms.Count} rooms</text>");
        double x = X0(_max.X) - 200;
        Line($"<path d='M {x:0.#} {y - 14:0.#} v 8 h 200 v -8' fill='none' stroke='#57534e' stroke-width='2.5'/>");
        Line($"<text x='{x + 100:0.#}' y='{y + 16:0.#}' font-size='18' text-anchor='middle' fill='#57534e'>2 m</text>");
    }

    private static string Tint(RoomKind kind) => kind switch
    {
        RoomKind.Hall => "#ece7dc",
        RoomKind.LivingRoom => "#f6e3c0",
        RoomKind.DiningRoom => "#f3d9c4",
        RoomKind.Kitchen => "#f9edb8",
        RoomKind.Bathroom => "#cfe6ee",
        RoomKind.Bedroom => "#dcd6ee",
        RoomKind.Study => "#d5e8d0",
        _ => "#e2e2e2",
    };

    private void Line(string text) => _svg.Append(text).Append('\n');

    private string Corners(Polygon polygon) =>
        string.Join(' ', polygon.Vertices.Select(corner => $"{X(corner.X)},{Y(corner.Y)}"));

    private double X0(double x) => (x - _min.X) * Scale + Border;

    private double YValue(double y) => (_max.Y - y) * Scale + Border;

    private string X(double x) => X0(x).ToString("0.#", CultureInfo.InvariantCulture);

    private string Y(double y) => YValue(y).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Hex(Rgb colour) => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
