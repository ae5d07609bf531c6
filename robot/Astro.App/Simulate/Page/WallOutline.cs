using System.Globalization;
using System.Text;
using Astro.Home;

namespace Astro.App.Simulate;

/// <summary>What is occupied in a map, as the path of an SVG in centimetres: rectangles of equal rows.</summary>
internal static class WallOutline
{
    public static string Of(OccupancyGrid map)
    {
        var path = new StringBuilder();
        var open = new Dictionary<(int From, int To), int>();
        for (var row = 0; row <= map.Height; row++)
        {
            var runs = row < map.Height ? Runs(map, row) : [];
            foreach (var (run, since) in open.ToArray())
            {
                if (runs.Contains(run))
                    continue;
                open.Remove(run);
                Add(path, map, run, since, row);
            }

            foreach (var run in runs)
                open.TryAdd(run, row);
        }

        return path.ToString();
    }

    private static List<(int From, int To)> Runs(OccupancyGrid map, int row)
    {
        var runs = new List<(int, int)>();
        for (var from = 0; from < map.Width; from++)
        {
            var to = from;
            while (to < map.Width && map[new(to, row)] == Occupancy.Occupied)
                to++;
            if (to > from)
                runs.Add((from, to));
            from = to;
        }

        return runs;
    }

    private static void Add(StringBuilder path, OccupancyGrid map, (int From, int To) run, int since, int until)
    {
        int Across(int column) => (int)Math.Round(100 * (map.Origin.X + column * map.Resolution));
        int Down(int row) => -(int)Math.Round(100 * (map.Origin.Y + row * map.Resolution));
        path.Append(CultureInfo.InvariantCulture,
            $"M{Across(run.From)} {Down(since)}H{Across(run.To)}V{Down(until)}H{Across(run.From)}z");
    }
}
