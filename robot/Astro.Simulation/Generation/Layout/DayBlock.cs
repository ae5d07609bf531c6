namespace Astro.Simulation.Generation;

/// <summary>The living room, and what of kitchen and dining room lies beside it, in one rectangle.</summary>
internal static class DayBlock
{
    /// <summary>Divides the rectangle.</summary>
    /// <param name="block">All day rooms.</param>
    /// <param name="mouth">Rows of cells that the corridor opens into: the living room spans them.</param>
    /// <param name="rooms">Kitchen and dining room with their areas (m²), none, one or both.</param>
    /// <param name="style">How they lie.</param>
    /// <param name="random">The source of every draw.</param>
    /// <returns>The rooms; null where the living room would lose the corridor.</returns>
    public static List<PlannedRoom>? Divide(CellBox block, (int Bottom, int Top) mouth,
        IReadOnlyList<(RoomWish Wish, double Area)> rooms, LayoutStyle style, Random random)
    {
        if (rooms.Count == 0)
            return [new(RoomWish.Living, [block])];
        double asked = rooms.Sum(room => room.Area);
        int width = style.Day == DayPlan.Corner ? (int)(block.Width * (0.5 + 0.22 * random.NextDouble())) : block.Width;
        int depth = Cells.Of(asked / Cells.Metres(width));
        var strip = style.ExtendsDeep
            ? block with { Bottom = block.Top - depth }
            : block with { Top = block.Bottom + depth };
        if (style.ExtendsDeep ? strip.Bottom < mouth.Top : strip.Top > mouth.Bottom)
            return null;
        var rest = style.ExtendsDeep ? block with { Top = strip.Bottom } : block with { Bottom = strip.Top };
        List<CellBox> living = [rest];
        if (style.Day == DayPlan.Corner)
        {
            bool east = random.NextDouble() < 0.5;
            living.Add(east ? strip with { Right = strip.Right - width } : strip with { Left = strip.Left + width });
            strip = east ? strip with { Left = strip.Right - width } : strip with { Right = strip.Left + width };
        }

        return [new(RoomWish.Living, living), .. Split(strip, rooms, asked, style, random)];
    }

    private static IEnumerable<PlannedRoom> Split(CellBox strip, IReadOnlyList<(RoomWish Wish, double Area)> rooms,
        double asked, LayoutStyle style, Random random)
    {
        if (rooms is [var only])
            return [new(only.Wish, [strip])];
        var (kitchen, dining) = (rooms[0], rooms[1]);
        double share = dining.Area / asked;
        if (style.Day != DayPlan.Chain)
        {
            bool swap = random.NextDouble() < 0.5;
            int x = strip.Left + (int)Math.Round((swap ? 1 - share : share) * strip.Width);
            CellBox west = strip with { Right = x }, east = strip with { Left = x };
            return [new(kitchen.Wish, [swap ? west : east]), new(dining.Wish, [swap ? east : west])];
        }

        // The dining room lies between living room and kitchen.
        int depth = (int)Math.Round(share * strip.Height);
        return style.ExtendsDeep
            ? [new(kitchen.Wish, [strip with { Bottom = strip.Bottom + depth }]),
                new(dining.Wish, [strip with { Top = strip.Bottom + depth }])]
            : [new(kitchen.Wish, [strip with { Top = strip.Top - depth }]),
                new(dining.Wish, [strip with { Bottom = strip.Top - depth }])];
    }
}
