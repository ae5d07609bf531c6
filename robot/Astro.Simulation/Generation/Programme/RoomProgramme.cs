namespace Astro.Simulation.Generation;

/// <summary>Which rooms a home of some area has, and how large each should be.</summary>
internal sealed class RoomProgramme
{
    private const double LeastArea = 30;
    private const double MostArea = 300;

    // Of the home's area: what halls and corridors take.
    private const double HallShare = 0.12;

    private readonly Dictionary<RoomUse, double> _areas = [];

    private RoomProgramme(double area)
    {
        Area = area;
        Size = (area - LeastArea) / (MostArea - LeastArea);
    }

    /// <summary>Of the whole home (m²).</summary>
    public double Area { get; }

    /// <summary>0 for the smallest home, 1 for the largest.</summary>
    public double Size { get; }

    /// <summary>All rooms but the living room and halls.</summary>
    public List<RoomWish> Rooms { get; } = [];

    /// <summary>Draws a programme.</summary>
    /// <param name="area">Of the whole home, 30 to 300 (m²).</param>
    /// <param name="random">The source of every draw.</param>
    public static RoomProgramme Draw(double area, Random random)
    {
        var programme = new RoomProgramme(area);
        double living = LivingShare(area) * area;
        double budget = area * (1 - HallShare) - living, used = 0;
        foreach (bool willing in new[] { true, false })
        {
            foreach (var wish in RoomWish.Others)
            {
                // Who was not lucky gets a second chance while there is much room left.
                bool has = willing ? random.NextDouble() < wish.Chance : used < 0.72 * budget;
                double wanted = wish.Area + programme.Size * wish.Growth;
                if (!has || area < wish.From || programme.Rooms.Contains(wish) || used + wanted > budget * 1.08 + 1)
                    continue;
                programme.Rooms.Add(wish);
                used += wanted;
            }
        }

        double scale = Math.Clamp(budget / used, 0.9, 1.2);
        foreach (var wish in programme.Rooms)
            programme._areas[wish.Use] = scale * (wish.Area + programme.Size * wish.Growth);
        programme._areas[RoomUse.Living] = area * (1 - HallShare) - scale * used;
        return programme;
    }

    public bool Has(RoomUse use) => _areas.ContainsKey(use);

    /// <summary>What a room should measure (m²).</summary>
    public double AreaOf(RoomUse use) => _areas[use];

    // More than half of a studio, a fifth of a large house.
    private static double LivingShare(double area) => 0.19 + 0.36 * Math.Pow(LeastArea / area, 1.1);
}
