using System.Numerics;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Which room each grid cell belongs to, and what stands in it.</summary>
internal sealed class RoomMap
{
    /// <summary>Cells this far outside every room, metres, are outdoors.</summary>
    private const float Fringe = 0.6f;

    private readonly short[] _room;
    private readonly bool[] _wall;
    private readonly bool[] _blocked;
    private readonly Vector2 _origin;

    public RoomMap(
        ReadOnlySpan<bool> occupied, int width, int height, double resolution, Vector2 origin,
        IReadOnlyList<SceneRoom> rooms, IReadOnlyList<SceneBox> furniture)
    {
        (Width, Height, Resolution, _origin) = (width, height, (float)resolution, origin);
        _room = new short[width * height];
        _wall = occupied.ToArray();
        _blocked = occupied.ToArray();
        for (int i = 0; i < _room.Length; i++)
            _room[i] = (short)Nearest(Centre(i % width, i / width), rooms);
        foreach (SceneBox box in furniture)
        {
            if (box.Bottom <= 0)
                Stand(box);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public float Resolution { get; }

    /// <summary>Lower left corner of a cell, metres in <c>map</c>.</summary>
    public Vector2 Corner(int column, int row) => _origin + new Vector2(column, row) * Resolution;

    public bool IsWall(int column, int row) => Contains(column, row) && _wall[row * Width + column];

    /// <summary>Number of the room that a cell is in or nearest to; −1 outdoors.</summary>
    public int RoomOf(int column, int row) => Contains(column, row) ? _room[row * Width + column] : -1;

    /// <summary>Room at a place; −1 outdoors.</summary>
    public int RoomAt(double x, double y) => RoomOf(
        (int)Math.Floor((x - _origin.X) / Resolution), (int)Math.Floor((y - _origin.Y) / Resolution));

    /// <summary>The share of a square about a place that walls or furniture fill.</summary>
    public float Clutter(Vector2 place, float halfSide)
    {
        int left = (int)MathF.Round((place.X - halfSide - _origin.X) / Resolution);
        int bottom = (int)MathF.Round((place.Y - halfSide - _origin.Y) / Resolution);
        int side = Math.Max(1, (int)MathF.Round(2 * halfSide / Resolution));
        int filled = 0;
        for (int row = bottom; row < bottom + side; row++)
        {
            for (int column = left; column < left + side; column++)
                filled += Contains(column, row) && _blocked[row * Width + column] ? 1 : 0;
        }

        return filled / (float)(side * side);
    }

    // Cells whose centre is under a box are not wall.
    private void Stand(SceneBox box)
    {
        (float sin, float cos) = ((float)Math.Sin(box.Yaw), (float)Math.Cos(box.Yaw));
        // The tolerance is for rounding: more would eat into the wall behind.
        float margin = Resolution / 10, reach = (float)(box.Length + box.Width) / 2 + Resolution;
        Vector2 middle = new((float)box.X, (float)box.Y), corner = (middle - new Vector2(reach) - _origin) / Resolution;
        int cells = (int)(2 * reach / Resolution) + 2;
        for (int row = (int)corner.Y; row <= (int)corner.Y + cells; row++)
        {
            for (int column = (int)corner.X; column <= (int)corner.X + cells; column++)
            {
                Vector2 offset = Centre(column, row) - middle;
                if (!Contains(column, row) ||
                    MathF.Abs(offset.X * cos + offset.Y * sin) > box.Length / 2 + margin ||
                    MathF.Abs(offset.Y * cos - offset.X * sin) > box.Width / 2 + margin)
                    continue;
                _wall[row * Width + column] = false;
                _blocked[row * Width + column] = true;
            }
        }
    }

    private static int Nearest(Vector2 place, IReadOnlyList<SceneRoom> rooms)
    {
        int nearest = -1;
        float least = Fringe;
        for (int i = 0; i < rooms.Count; i++)
        {
            float distance = Distance(place, rooms[i].Outline);
            if (distance < least)
                (nearest, least) = (i, distance);
        }

        return nearest;
    }

    // Zero inside (even-odd rule), else to the nearest edge.
    private static float Distance(Vector2 place, IReadOnlyList<Vector2> outline)
    {
        bool inside = false;
        float least = float.PositiveInfinity;
        for (int i = 0; i < outline.Count; i++)
        {
            Vector2 a = outline[i], b = outline[(i + 1) % outline.Count], edge = b - a;
            if (a.Y > place.Y != b.Y > place.Y && place.X < a.X + (place.Y - a.Y) / edge.Y * edge.X)
                inside = !inside;
            float along = Math.Clamp(Vector2.Dot(place - a, edge) / MathF.Max(edge.LengthSquared(), 1e-12f), 0, 1);
            least = MathF.Min(least, Vector2.Distance(place, a + edge * along));
        }

        return inside ? 0 : least;
    }

    private Vector2 Centre(int column, int row) => Corner(column, row) + new Vector2(Resolution / 2);

    private bool Contains(int column, int row) => (uint)column < (uint)Width && (uint)row < (uint)Height;
}
