using Astro.App.Terminal;
using Astro.Home;
using Astro.Simulation;
using Astro.Simulation.Rendering;
using Spectre.Console;

namespace Astro.App.Homes;

/// <summary>A floor plan in a terminal: rooms tinted and named, walls, furniture, people's spots and the dock.
/// </summary>
internal sealed class TerminalPlan
{
    /// <summary>An obstacle so near the edge of a room (m) is drawn as its wall.</summary>
    private const double WallMargin = 0.12;

    private static readonly Color Wall = new(59, 58, 64);
    private static readonly Color Furniture = new(154, 148, 138);
    private static readonly Style Name = new(new Color(31, 29, 27), decoration: Decoration.Bold);
    private static readonly Style SpotMark = new(new Color(194, 65, 12), decoration: Decoration.Bold);
    private static readonly Style DockMark = new(Color.White, new Color(15, 118, 110), Decoration.Bold);

    private readonly FloorPlan _home;
    private readonly World? _world;
    private readonly Point2 _topLeft;
    private readonly double _pixel;

    private TerminalPlan(FloorPlan home, World? world, int columns, int rows)
    {
        (_home, _world) = (home, world);
        var bounds = home.Rooms.Select(room => room.Polygon.Bounds).ToList();
        double left = bounds.Min(room => room.Min.X) - 0.2, right = bounds.Max(room => room.Max.X) + 0.2;
        double bottom = bounds.Min(room => room.Min.Y) - 0.2, top = bounds.Max(room => room.Max.Y) + 0.2;
        _topLeft = new(left, top);
        _pixel = Math.Max((right - left) / columns, (top - bottom) / (2.0 * rows));
        int height = (int)Math.Ceiling((top - bottom) / _pixel);
        Canvas = new((int)Math.Ceiling((right - left) / _pixel), height + height % 2);
    }

    private PixelCanvas Canvas { get; }

    /// <summary>Draws a home within so many character cells.</summary>
    /// <param name="home">The home.</param>
    /// <param name="world">What stands in it; null if that is not known.</param>
    /// <param name="columns">At most.</param>
    /// <param name="rows">At most.</param>
    public static PixelCanvas Draw(FloorPlan home, World? world, int columns, int rows)
    {
        var plan = new TerminalPlan(home, world, columns, rows);
        plan.Paint();
        foreach (var spot in world?.Spots ?? [])
            plan.Mark(spot.Pose.Position, spot.Posture == Posture.Sitting ? '○' : '●', SpotMark);
        plan.Mark(home.Dock.Position, 'D', DockMark);
        foreach (var room in home.Rooms)
            plan.Label(room);
        return plan.Canvas;
    }

    private void Paint()
    {
        for (int row = 0; row < Canvas.Height; row++)
        {
            for (int column = 0; column < Canvas.Width; column++)
                Canvas[column, row] = ColourAt(_topLeft + new Point2((column + 0.5) * _pixel, -(row + 0.5) * _pixel));
        }
    }

    private Color ColourAt(Point2 at)
    {
        // A pixel covers several map cells, and a thin wall must not fall between them.
        double step = _home.Map.Resolution;
        bool wall = false;
        for (double dy = (step - _pixel) / 2; dy < _pixel / 2; dy += step)
        {
            for (double dx = (step - _pixel) / 2; dx < _pixel / 2; dx += step)
            {
                var point = at + new Point2(dx, dy);
                wall |= _home.Map.At(point) == Occupancy.Occupied && !_home.IsWithinRoom(point, WallMargin);
            }
        }

        if (wall)
            return Wall;
        if (_world?.Furniture.LastOrDefault(box => box.Covers(at)) is { } piece)
            return new(piece.Colour.R, piece.Colour.G, piece.Colour.B);
        if (_home.Map.At(at) == Occupancy.Occupied)
            return Furniture;
        return _home.RoomAt(at) is { } room && RoomPalette.Tint(room.Kind) is var (red, green, blue)
            ? new(red, green, blue)
            : Color.Black;
    }

    private void Label(Room room)
    {
        var place = RoomLabel.For(room, _world).Place;
        var (min, max) = room.Polygon.Bounds;
        int length = Math.Min(room.Name.Length, (int)((max.X - min.X) / _pixel) - 2);
        int first = Math.Max((int)((min.X - _topLeft.X) / _pixel) + 1, Column(place) - length / 2);
        for (int i = 0; i < length; i++)
            Canvas.Mark(first + i, Row(place), room.Name[i], Name);
    }

    private void Mark(Point2 place, char mark, Style style) => Canvas.Mark(Column(place), Row(place), mark, style);

    private int Column(Point2 place) => (int)((place.X - _topLeft.X) / _pixel);

    private int Row(Point2 place) => (int)((_topLeft.Y - place.Y) / _pixel);
}
