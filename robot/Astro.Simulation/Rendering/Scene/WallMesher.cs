using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Walls and skirting: one panel for each straight run of cell sides between a wall and a room.</summary>
internal sealed class WallMesher(RoomMap map, IReadOnlyList<SceneRoom> rooms, Texture plaster)
{
    private const int LongestRun = 64;
    private const float SkirtingHeight = 0.08f;
    private const float PanelWidth = 0.5f;
    private static readonly Vector4 Skirting = LinearLight.Decode(238, 236, 230);

    // Bands are narrow where the light changes fast.
    private static readonly float[] Levels = [SkirtingHeight, 0.3f, 1.0f, 1.8f, 2.25f, HomeScene.CeilingHeight];

    /// <summary>Adds the walls that face each way.</summary>
    public void Mesh(MeshSink sink)
    {
        for (int row = 0; row < map.Height; row++)
        {
            Side(sink, row, (i, r) => (i, r), (0, 1));
            Side(sink, row, (i, r) => (i, r), (0, -1));
        }

        for (int column = 0; column < map.Width; column++)
        {
            Side(sink, column, (i, c) => (c, i), (1, 0));
            Side(sink, column, (i, c) => (c, i), (-1, 0));
        }
    }

    // Walks along one line of cells and joins neighbours whose side towards `facing` is a wall's surface.
    private void Side(MeshSink sink, int line, Func<int, int, (int Column, int Row)> cell, (int X, int Y) facing)
    {
        int length = facing.X == 0 ? map.Width : map.Height;
        int start = 0, room = -1;
        for (int i = 0; i <= length; i++)
        {
            (int column, int row) = cell(i, line);
            bool bare = map.IsWall(column, row) && !map.IsWall(column + facing.X, row + facing.Y);
            int here = i < length && bare ? map.RoomOf(column + facing.X, row + facing.Y) : -1;
            if (here == room && i - start < LongestRun)
                continue;
            if (room >= 0)
                Run(sink, cell(start, line), cell(i - 1, line), facing, rooms[room].Walls, room);
            (start, room) = (i, here);
        }
    }

    private void Run(
        MeshSink sink, (int Column, int Row) first, (int Column, int Row) last, (int X, int Y) facing, Rgb colour,
        int room)
    {
        // The first corner is on the left of someone who looks at the wall.
        (Vector2 from, Vector2 to) = facing switch
        {
            (0, 1) => (map.Corner(last.Column + 1, last.Row + 1), map.Corner(first.Column, first.Row + 1)),
            (0, -1) => (map.Corner(first.Column, first.Row), map.Corner(last.Column + 1, last.Row)),
            (1, 0) => (map.Corner(first.Column + 1, first.Row), map.Corner(last.Column + 1, last.Row + 1)),
            _ => (map.Corner(last.Column, last.Row + 1), map.Corner(first.Column, first.Row)),
        };
        Vector3 across = new(to - from, 0);
        int cells = Math.Max(1, (int)MathF.Round(across.Length() / PanelWidth));
        float along = facing.X == 0 ? from.X : from.Y;
        MeshBuilder mesh = sink.Begin(plaster, 2, room);
        Vector4 paint = LinearLight.Decode(colour);
        mesh.Panel(new Vector3(from, 0), across, Vector3.UnitZ * SkirtingHeight, (cells, 1), new(along, 0), Skirting);
        for (int i = 0; i + 1 < Levels.Length; i++)
        {
            Vector3 corner = new(from, Levels[i]);
            Vector3 up = Vector3.UnitZ * (Levels[i + 1] - Levels[i]);
            mesh.Panel(corner, across, up, (cells, 1), new(along, -Levels[i]), paint);
        }
    }
}
