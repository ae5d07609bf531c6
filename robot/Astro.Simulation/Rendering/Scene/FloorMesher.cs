using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.Scene;

/// <summary>Floors and ceilings: square blocks of cells, split only where rooms meet.</summary>
internal sealed class FloorMesher(RoomMap map, IReadOnlyList<SceneRoom> rooms, Materials materials)
{
    private const float FloorBlock = 0.25f;
    private const float CeilingBlock = 0.5f;
    private const int BlocksInPatch = 8;
    private static readonly Vector4 White = LinearLight.Decode(240, 239, 235);

    public void Mesh(MeshSink sink)
    {
        Blocks(FloorBlock, (cells, size, room) =>
        {
            Vector3 corner = new(cells, 0);
            sink.Begin(materials.Floor(rooms[room].Floor), Materials.FloorRepeat, room).Panel(
                corner, Vector3.UnitX * size.X, Vector3.UnitY * size.Y, (1, 1), new(cells.X, -cells.Y), Vector4.One);
        });
        Blocks(CeilingBlock, (cells, size, room) =>
        {
            Vector3 corner = new(cells.X, cells.Y + size.Y, HomeScene.CeilingHeight);
            sink.Begin(materials.Plaster, 2, room).Panel(
                corner, Vector3.UnitX * size.X, Vector3.UnitY * -size.Y, (1, 1), new(cells.X, corner.Y), White);
        });
    }

    // In patches, so that what follows each other lies together.
    private void Blocks(float side, Action<Vector2, Vector2, int> emit)
    {
        int cells = Math.Max(1, (int)MathF.Round(side / map.Resolution)), patch = cells * BlocksInPatch;
        for (int top = 0; top < map.Height; top += patch)
        {
            for (int left = 0; left < map.Width; left += patch)
            {
                for (int row = top; row < Math.Min(top + patch, map.Height); row += cells)
                {
                    for (int column = left; column < Math.Min(left + patch, map.Width); column += cells)
                        Block(column, row, cells, emit);
                }
            }
        }
    }

    private void Block(int left, int bottom, int cells, Action<Vector2, Vector2, int> emit)
    {
        int right = Math.Min(left + cells, map.Width), top = Math.Min(bottom + cells, map.Height);
        int row = bottom;
        while (row < top)
        {
            int rows = 1;
            while (row + rows < top && SameRow(left, right, row, row + rows))
                rows++;
            int start = left;
            for (int column = left + 1; column <= right; column++)
            {
                int room = map.RoomOf(start, row);
                if (column < right && map.RoomOf(column, row) == room)
                    continue;
                if (room >= 0)
                    emit(map.Corner(start, row), new Vector2(column - start, rows) * map.Resolution, room);
                start = column;
            }

            row += rows;
        }
    }

    private bool SameRow(int left, int right, int row, int other)
    {
        for (int column = left; column < right; column++)
        {
            if (map.RoomOf(column, row) != map.RoomOf(column, other))
                return false;
        }

        return true;
    }
}
