using Astro.Home;
using Spectre.Console;
using OccupancyGrid = Astro.Messages.NavMsgs.OccupancyGrid;

namespace Astro.App.Terminal;

/// <summary>Draws the map, the belief over it, and whoever is in it into a <see cref="PixelCanvas"/>.</summary>
internal sealed class MapPicture
{
    /// <summary>An obstacle so near the edge of a room (m) is drawn as its wall.</summary>
    private const double WallMargin = 0.15;

    private static readonly Color Wall = new(168, 172, 186);
    private static readonly Color Furniture = new(74, 78, 92);
    private static readonly Color Floor = new(20, 22, 32);
    private static readonly Color Outside = new(0, 0, 0);
    private static readonly Color Probable = new(176, 112, 24);
    private static readonly Style Robot = new(Color.Black, new Color(0, 255, 135), Decoration.Bold);
    private static readonly Style Name = new(new Color(214, 216, 226), decoration: Decoration.Bold);

    private readonly FloorPlan _home;
    private readonly OccupancyGrid _map;
    private readonly double _pixelSize;
    private readonly double _left;
    private readonly double _top;

    /// <summary>Fits the part of the map that is not unknown into so many character cells.</summary>
    public MapPicture(FloorPlan home, OccupancyGrid map, int maxColumns, int maxRows)
    {
        _home = home;
        _map = map;
        var (left, bottom, right, top) = Known(map);
        _pixelSize = Math.Max((right - left) / maxColumns, (top - bottom) / (2.0 * maxRows));
        _left = left;
        _top = top;
        var columns = Math.Max(1, (int)Math.Ceiling((right - left) / _pixelSize));
        var rows = Math.Max(1, (int)Math.Ceiling((top - bottom) / _pixelSize));
        Canvas = new PixelCanvas(columns, rows + rows % 2);
    }

    public PixelCanvas Canvas { get; }

    /// <summary>Paints walls, furniture and floor, the floor tinted by the belief where there is one.</summary>
    public void Paint(OccupancyGrid? belief)
    {
        Canvas.ClearMarks();
        for (var row = 0; row < Canvas.Height; row++)
            for (var column = 0; column < Canvas.Width; column++)
            {
                var x = _left + (column + 0.5) * _pixelSize;
                var y = _top - (row + 0.5) * _pixelSize;
                Canvas[column, row] = Base(x, y) is var color && belief is not null && color == Floor
                    ? Blend(color, Probable, Math.Max(0, (int)Value(belief, x, y)) / 100.0)
                    : color;
            }
    }

    /// <summary>Puts the robot at a place (m, in <c>map</c>).</summary>
    public void Mark(Point2 place, char mark) => Canvas.Mark(Column(place.X), Row(place.Y), mark, Robot);

    /// <summary>Writes a name into the middle of a room, cut to its width.</summary>
    public void Label(Polygon room, string name)
    {
        var (min, max) = room.Bounds;
        var length = Math.Min(name.Length, Column(max.X) - Column(min.X) - 2);
        for (var i = 0; i < length; i++)
            Canvas.Mark((Column(min.X) + Column(max.X) - length) / 2 + i, Row((min.Y + max.Y) / 2), name[i], Name);
    }

    private int Column(double x) => (int)((x - _left) / _pixelSize);

    private int Row(double y) => (int)((_top - y) / _pixelSize);

    private Color Base(double x, double y)
    {
        // A pixel covers several map cells, and a thin wall must not fall between them.
        var step = _map.Info.Resolution;
        int occupied = 0, free = 0;
        for (var dy = -_pixelSize / 2 + step / 2; dy < _pixelSize / 2; dy += step)
            for (var dx = -_pixelSize / 2 + step / 2; dx < _pixelSize / 2; dx += step)
                switch (Value(_map, x + dx, y + dy))
                {
                    case >= 50: occupied++; break;
                    case >= 0: free++; break;
                }

        return (occupied, free) switch
        {
            (0, 0) => Outside,
            (0, _) => Floor,
            _ when _home.IsWithinRoom(new Point2(x, y), WallMargin) => Furniture,
            _ => Wall,
        };
    }

    private static sbyte Value(OccupancyGrid grid, double x, double y)
    {
        var column = (int)Math.Floor((x - grid.Info.Origin.Position.X) / grid.Info.Resolution);
        var row = (int)Math.Floor((y - grid.Info.Origin.Position.Y) / grid.Info.Resolution);
        return column >= 0 && row >= 0 && column < grid.Info.Width && row < grid.Info.Height
            ? grid.Data[row * (int)grid.Info.Width + column]
            : (sbyte)-1;
    }

    private static Color Blend(Color from, Color to, double share) => new(
        (byte)(from.R + share * (to.R - from.R)),
        (byte)(from.G + share * (to.G - from.G)),
        (byte)(from.B + share * (to.B - from.B)));

    private static (double Left, double Bottom, double Right, double Top) Known(OccupancyGrid map)
    {
        int left = (int)map.Info.Width, right = 0, bottom = (int)map.Info.Height, top = 0;
        for (var row = 0; row < map.Info.Height; row++)
            for (var column = 0; column < map.Info.Width; column++)
                if (map.Data[row * (int)map.Info.Width + column] >= 0)
                    (left, right, bottom, top) = (Math.Min(left, column), Math.Max(right, column + 1),
                        Math.Min(bottom, row), Math.Max(top, row + 1));
        var origin = map.Info.Origin.Position;
        var cell = map.Info.Resolution;
        return (origin.X + left * cell, origin.Y + bottom * cell, origin.X + right * cell, origin.Y + top * cell);
    }
}
