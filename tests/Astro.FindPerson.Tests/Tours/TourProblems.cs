using Astro.Home;

namespace Astro.FindPerson.Tests;

/// <summary>Random viewpoints on a floor, by seed.</summary>
internal static class TourProblems
{
    public static TourProblem Random(int seed, int count)
    {
        var random = new Random(seed);
        var problem = new TourProblem(Math.Max(count, 1));
        problem.Resize(count);
        var places = new Point2[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = new Point2(20 * random.NextDouble(), 15 * random.NextDouble());
            problem.Gains[i] = random.NextDouble() * 0.2;
            problem.Looks[i] = 2 * random.Next(1, 9);
            problem.Starts[i] = places[i].Length / 0.4;
        }

        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                problem.Way(i, j) = places[i].DistanceTo(places[j]) / 0.4;
        return problem;
    }

    /// <summary>The least expected time of all orders, by trying every one.</summary>
    public static double Least(TourProblem problem) =>
        Orders([.. Enumerable.Range(0, problem.Count)], 0).Min(order => problem.ExpectedTime(order));

    private static IEnumerable<int[]> Orders(int[] order, int fixedUpTo)
    {
        if (fixedUpTo == order.Length)
            yield return order;
        for (var i = fixedUpTo; i < order.Length; i++)
        {
            (order[fixedUpTo], order[i]) = (order[i], order[fixedUpTo]);
            foreach (var rest in Orders(order, fixedUpTo + 1))
                yield return rest;
            (order[fixedUpTo], order[i]) = (order[i], order[fixedUpTo]);
        }
    }
}
