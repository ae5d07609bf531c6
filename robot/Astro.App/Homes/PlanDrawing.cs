using System.Net;
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

    /// <summary>Draws a home.</summary>
    /// <param name="home">The home.</param>
    /// <param name="world">What stands in it and where people may be; null if that is not known.</param>
    public static string Of(FloorPlan home, World? world) => new PlanDrawing(home).Draw(world);

    private string Draw(World? world)
    {
        double width = (_max.X - _min.X) * Scale + 2 * Border, height = (_max.Y - _min.Y) * Scale + 2 * Border + 60;
        Line($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:0} {height:0}' "
            + $"width='{Math.Min(1600, width):0}' font-family='DejaVu Sans, Verdana, Helvetica, sans-serif'>");
        Line($"<title>{Escape(_home.Name)}</title>");
        Line($"<rect width='100%' height='100%' fill='#fbfaf7'/>");
        foreach (var room in _home.Rooms)
            Line($"<polygon points='{Corners(room.Polygon)}' fill='{RoomPalette.Html(room.Kind)}'/>");
        Cells(world is null ? "#9a948a" : null);
        foreach (var area in _home.KeepOut)
            Line($"<polygon points='{Corners(area)}' fill='#c0392b' fill-opacity='0.15' stroke='#c0392b'/>");
        foreach (var box in world?.Furniture ?? [])
            DrawBox(box);
        foreach (var door in _home.Doors)
            DrawDoor(door);
        foreach (var spot in world?.Spots ?? [])
            DrawSpot(spot);
        DrawDock();
        foreach (var room in _home.Rooms)
            Label(room, world);
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

    private void DrawBox(FurnitureBox box)
    {
        double length = box.Length * Scale, width = box.Width * Scale;
        Line($"<g {At(box.Pose)}>"
            + $"<title>{Escape(box.Name)}</title><rect x='{-length / 2:0.#}' y='{-width / 2:0.#}' "
            + $"width='{length:0.#}' height='{width:0.#}' rx='3' fill='{Hex(box.Colour)}' "
            + $"stroke='#2c2a28' stroke-width='1.5'/></g>");
    }

    /// <summary>The floor of the opening, and the swing of a leaf where it is no wider than a door.</summary>
    private void DrawDoor(Door door)
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

    private void DrawSpot(Spot spot)
    {
        bool sits = spot.Posture == Posture.Sitting;
        Line($"<g {At(spot.Pose)}><path d='M 12 -9 L 26 0 L 12 9 Z' fill='#c2410c'/>"
            + $"<circle r='13' fill='{(sits ? "#fff7ed" : "#c2410c")}' stroke='#c2410c' stroke-width='4'/></g>");
    }

    private void DrawDock() =>
        Line($"<g {At(_home.Dock)}><circle r='22' fill='#0f766e'/><path d='M -6 -12 L 16 0 L -6 12 Z' fill='#fff'/>"
            + "<rect x='-34' y='-16' width='8' height='32' fill='#0f766e'/></g>");

    private void Label(Room room, World? world)
    {
        var label = RoomLabel.For(room, world);
        double size = label.Size * Scale;
        string style = $"text-anchor='middle' paint-order='stroke' stroke='{RoomPalette.Html(room.Kind)}' "
            + $"stroke-width='{size / 3:0.#}' stroke-linejoin='round'";
        Line($"<text x='{X(label.Place.X)}' y='{Y(label.Place.Y)}' font-size='{size:0.#}' font-weight='600' "
            + $"fill='#1f1d1b' {style}>{Escape(room.Name)}</text>");
        Line($"<text x='{X(label.Place.X)}' y='{Y(label.Place.Y - label.Size)}' font-size='{size * 0.7:0.#}' "
            + $"fill='#57534e' {style}>{room.Polygon.Area:0.0} m²</text>");
    }

    private void Caption(double height)
    {
        double area = _home.Rooms.Sum(room => room.Polygon.Area);
        double y = height - 28;
        Line($"<text x='{Border:0.#}' y='{y:0.#}' font-size='22' fill='#57534e'>{Escape(_home.Name)} · {area:0} m² · "
            + $"{_home.Rooms.Count} rooms</text>");
        double x = (_max.X - _min.X) * Scale + Border - 200;
        Line($"<path d='M {x:0.#} {y - 14:0.#} v 8 h 200 v -8' fill='none' stroke='#57534e' stroke-width='2.5'/>");
        Line($"<text x='{x + 100:0.#}' y='{y + 16:0.#}' font-size='18' text-anchor='middle' fill='#57534e'>2 m</text>");
    }

    private void Line(string text) => _svg.Append(text).Append('\n');

    private string Corners(Polygon polygon) =>
        string.Join(' ', polygon.Vertices.Select(corner => $"{X(corner.X)},{Y(corner.Y)}"));

    private string At(Pose2 pose) =>
        $"transform='translate({X(pose.X)} {Y(pose.Y)}) rotate({-pose.Yaw * 180 / Math.PI:0.#})'";

    private string X(double x) => $"{(x - _min.X) * Scale + Border:0.#}";

    private string Y(double y) => $"{(_max.Y - y) * Scale + Border:0.#}";

    private static string Hex(Rgb colour) => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
