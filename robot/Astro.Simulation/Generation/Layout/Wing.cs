namespace Astro.Simulation.Generation;

/// <summary>
/// A corridor with a row of rooms on either side, cut by area: slice-and-dice treemaps, so that every room has its
/// share of the corridor.
/// </summary>
internal sealed class Wing
{
    private readonly List<(RoomWish Wish, double Area)> _deep = [];
    private readonly List<(RoomWish Wish, double Area)> _shallow = [];
    private readonly LayoutStyle _style;

    public Wing(LayoutStyle style) => _style = style;

    /// <summary>From the day rooms to its quiet end, in cells.</summary>
    public int Length { get; private set; }

    public bool IsEmpty => _deep.Count + _shallow.Count == 0;

    /// <summary>Square metres that its rooms ask for.</summary>
    public double Asked => _deep.Concat(_shallow).Sum(room => room.Area);

    public void Add(RoomWish wish, double area, bool deep) => (deep ? _deep : _shallow).Add((wish, area));

    /// <summary>Settles how long the wing is: as its rooms need on average over both rows.</summary>
    /// <returns>False if a row is empty.</returns>
    public bool Settle(Random random)
    {
        foreach (var row in new[] { _deep, _shallow })
        {
            if (row.Count == 0)
                return false;
            var order = row.ToDictionary(room => room.Wish.Use, room => room.Wish.Order + 2.4 * random.NextDouble());
            row.Sort((a, b) => order[a.Wish.Use].CompareTo(order[b.Wish.Use]));
        }

        Length = Cells.Of(Asked / Cells.Metres(_style.Deep + _style.Shallow));
        return true;
    }

    /// <summary>The rooms of one row, from the day rooms outwards.</summary>
    /// <param name="deep">Which row.</param>
    /// <param name="at">Where the wing meets the day rooms.</param>
    /// <param name="east">Whether it runs towards greater x.</param>
    public IEnumerable<PlannedRoom> Row(bool deep, int at, bool east)
    {
        var row = deep ? _deep : _shallow;
        int bottom = deep ? _style.Shallow + _style.Corridor : 0;
        int top = deep ? _style.Across : _style.Shallow;
        double[] widths = Widths(row);
        double cut = 0;
        int from = 0;
        for (int i = 0; i < row.Count; i++)
        {
            cut += widths[i];
            int until = (int)Math.Round(cut);
            yield return new(row[i].Wish, [east ? new(at + from, bottom, at + until, top)
                : new(at - until, bottom, at - from, top)]);
            from = until;
        }
    }

    /// <summary>Shares the wing's length out by area, but gives no room less than it can do with.</summary>
    private double[] Widths(List<(RoomWish Wish, double Area)> row)
    {
        var widths = new double[row.Count];
        double left = Length, area = row.Sum(room => room.Area);
        // From the narrowest on, so that what a room gets above its share is taken from the wider ones.
        foreach (int i in Enumerable.Range(0, row.Count).OrderBy(i => row[i].Area / row[i].Wish.MinWidth))
        {
            widths[i] = Math.Max(left * row[i].Area / area, Cells.Of(row[i].Wish.MinWidth));
            left -= widths[i];
            area -= row[i].Area;
        }

        return widths;
    }

    /// <summary>The corridor between the rows.</summary>
    public CellBox Corridor(int at, bool east) => new(
        east ? at : at - Length, _style.Shallow, east ? at + Length : at, _style.Shallow + _style.Corridor);
}
