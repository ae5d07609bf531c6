using Astro.Home;
using Astro.Simulation;

namespace Astro.App.Homes;

/// <summary>Where a room's name goes in a drawing, and how large.</summary>
/// <param name="Place">The middle of its first line, in <c>map</c> (m).</param>
/// <param name="Size">Of its letters (m).</param>
internal sealed record RoomLabel(Point2 Place, double Size)
{
    // Of a letter's size: how wide letters are, and how high name and area are together.
    private const double LetterWidth = 0.66;
    private const double Lines = 2.1;

    private const double Step = 0.1;
    private static readonly double[] Sizes = [0.3, 0.26, 0.22, 0.19, 0.16, 0.13];

    /// <summary>The largest label that hides next to nothing; else the one that hides least.</summary>
    /// <param name="room">The room.</param>
    /// <param name="world">What stands there; null if that is not known.</param>
    public static RoomLabel For(Room room, World? world)
    {
        const double Little = 0.02;
        RoomLabel? best = null;
        double least = double.PositiveInfinity;
        foreach (double size in Sizes)
        {
            var (place, hidden) = Best(room, world, size);
            // A smaller label must be worth it.
            if (hidden + 0.3 * (Sizes[0] - size) >= least)
                continue;
            (best, least) = (new(place, size), hidden + 0.3 * (Sizes[0] - size));
            if (hidden < Little)
                break;
        }

        var (min, max) = room.Polygon.Bounds;
        return best ?? new((min + max) * 0.5, Sizes[^1]);
    }

    private static (Point2 Place, double Hidden) Best(Room room, World? world, double size)
    {
        double halfWidth = Math.Max(room.Name.Length, 7) * size * LetterWidth / 2, up = size, down = size * (Lines - 1);
        var (min, max) = room.Polygon.Bounds;
        Point2 centre = (min + max) * 0.5, place = centre;
        double least = double.PositiveInfinity;
        for (double y = min.Y + Step; y < max.Y; y += Step)
        {
            for (double x = min.X + Step; x < max.X; x += Step)
            {
                Point2 low = new(x - halfWidth, y - down), high = new(x + halfWidth, y + up);
                if (!Fits(room.Polygon, low, high))
                    continue;
                double hidden = Hidden(world, low, high);
                double disliked = hidden + 0.01 * centre.DistanceTo(new(x, y));
                if (disliked < least)
                    (place, least) = (new(x, y), disliked);
            }
        }

        return (place, double.IsFinite(least) ? least - 0.01 * centre.DistanceTo(place) : least);
    }

    private static bool Fits(Polygon polygon, Point2 low, Point2 high)
    {
        for (int i = 0; i <= 4; i++)
        {
            double x = low.X + (high.X - low.X) * i / 4;
            if (!polygon.Contains(new(x, low.Y)) || !polygon.Contains(new(x, high.Y)))
                return false;
        }

        return true;
    }

    /// <summary>How much of the furniture it covers (m²), and of the people more dearly.</summary>
    private static double Hidden(World? world, Point2 low, Point2 high)
    {
        if (world is null)
            return 0;
        double hidden = 0;
        foreach (var box in world.Furniture)
            hidden += Overlap(low, high, box.Pose.Position, box.Length / 2, box.Width / 2);
        foreach (var spot in world.Spots)
            hidden += 6 * Overlap(low, high, spot.Pose.Position, 0.2, 0.2);
        return hidden + 3 * Overlap(low, high, world.Home.Dock.Position, 0.35, 0.35);
    }

    private static double Overlap(Point2 low, Point2 high, Point2 centre, double halfX, double halfY)
    {
        double width = Math.Min(high.X, centre.X + halfX) - Math.Max(low.X, centre.X - halfX);
        double height = Math.Min(high.Y, centre.Y + halfY) - Math.Max(low.Y, centre.Y - halfY);
        return width > 0 && height > 0 ? width * height : 0;
    }
}
