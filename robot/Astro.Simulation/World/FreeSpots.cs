using Astro.Home;

namespace Astro.Simulation;

/// <summary>The spots of a home that nobody has taken yet.</summary>
/// <param name="home">The home.</param>
/// <param name="spots">All that are in use at the hour.</param>
internal sealed class FreeSpots(FloorPlan home, IEnumerable<Spot> spots)
{
    private readonly List<Spot> _free = [.. spots];

    public int Count => _free.Count;

    /// <summary>Draws a spot and takes it: among the rooms of the habit by their shares, within a room by the weights
    /// of its spots. Where none of those rooms has a spot left, any will do.</summary>
    public Spot Take(Habit habit, Random random)
    {
        double[] weights = [.. _free.Select(spot => spot.Weight)];
        if (habit.Rooms.Count > 0 && Share(habit) is var shared && shared.Any(weight => weight > 0))
            weights = shared;
        double left = random.NextDouble() * weights.Sum();
        int drawn = -1;
        for (int i = 0; i < weights.Length && (drawn < 0 || left >= 0); i++)
        {
            if (weights[i] > 0)
                (drawn, left) = (i, left - weights[i]);
        }

        var spot = _free[drawn];
        _free.RemoveAt(drawn);
        return spot;
    }

    /// <summary>What each free spot gets of the rooms' shares.</summary>
    private double[] Share(Habit habit)
    {
        var weights = new double[_free.Count];
        foreach (var share in habit.Rooms)
        {
            bool[] covered = [.. _free.Select(spot =>
                home.RoomAt(spot.Pose.Position) is { } room && share.Covers(room))];
            double total = _free.Where((_, i) => covered[i]).Sum(spot => spot.Weight);
            for (int i = 0; i < weights.Length; i++)
            {
                if (covered[i])
                    weights[i] += share.Weight * _free[i].Weight / total;
            }
        }

        return weights;
    }
}
