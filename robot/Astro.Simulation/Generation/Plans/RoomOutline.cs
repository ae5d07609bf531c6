using Astro.Home;

namespace Astro.Simulation.Generation;

/// <summary>The outline of a union of rectangles, as a polygon with a corner only where it turns.</summary>
internal static class RoomOutline
{
    /// <summary>Traces the outline counter-clockwise.</summary>
    /// <param name="parts">Rectangles that touch along edges and enclose no hole.</param>
    public static IReadOnlyList<(int X, int Y)> Trace(IReadOnlyList<CellBox> parts)
    {
        int[] xs = [.. parts.SelectMany(part => new[] { part.Left, part.Right }).Distinct().Order()];
        int[] ys = [.. parts.SelectMany(part => new[] { part.Bottom, part.Top }).Distinct().Order()];
        var next = new Dictionary<(int X, int Y), (int X, int Y)>();
        for (int j = 0; j + 1 < ys.Length; j++)
        {
            for (int i = 0; i + 1 < xs.Length; i++)
            {
                if (!Covered(i, j))
                    continue;
                if (!Covered(i, j - 1))
                    next[(xs[i], ys[j])] = (xs[i + 1], ys[j]);
                if (!Covered(i + 1, j))
                    next[(xs[i + 1], ys[j])] = (xs[i + 1], ys[j + 1]);
                if (!Covered(i, j + 1))
                    next[(xs[i + 1], ys[j + 1])] = (xs[i], ys[j + 1]);
                if (!Covered(i - 1, j))
                    next[(xs[i], ys[j + 1])] = (xs[i], ys[j]);
            }
        }

        var start = next.Keys.Order().First();
        var corners = new List<(int X, int Y)>();
        for (var (before, at) = (start, next[start]);
            corners.Count == 0 || before != start;
            (before, at) = (at, next[at]))
        {
            if ((before.X == at.X) != (at.X == next[at].X))
                corners.Add(at);
            if (at == start)
                break;
        }

        return corners;

        bool Covered(int i, int j) => i >= 0 && j >= 0 && i + 1 < xs.Length && j + 1 < ys.Length
            && parts.Any(part => part.Contains(xs[i], ys[j]));
    }

    /// <summary>The outline in metres.</summary>
    public static Polygon Polygon(PlannedRoom room) =>
        new(Trace(room.Parts).Select(corner => new Point2(Cells.Metres(corner.X), Cells.Metres(corner.Y))));
}
