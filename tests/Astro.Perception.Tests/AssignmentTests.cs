using FsCheck;
using Random = System.Random;

namespace Astro.Perception.Tests;

public sealed class AssignmentTests
{
    [Test]
    public void TheSumOfAffinitiesIsTheLargestPossible() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var (rows, columns) = (random.Next(6), random.Next(6));
            var affinity = new float[rows, columns];
            var assignment = new Assignment(capacity: 7);
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                    assignment[row, column] = affinity[row, column] = Math.Max(0, random.NextSingle() - 0.3f);
            }
            var columnOf = new int[rows];

            assignment.Solve(rows, columns, columnOf);

            var paired = columnOf.Where(c => c >= 0).ToArray();
            Assert.That(paired, Is.Unique);
            var sum = columnOf.Select((column, row) => column < 0 ? 0 : affinity[row, column]).Sum();
            Assert.That(sum, Is.EqualTo(BestSum(affinity, 0, [])).Within(1e-4));
            Assert.That(columnOf.Select((c, row) => c < 0 || affinity[row, c] > 0), Is.All.True);
        }).QuickCheckThrowOnFailure();

    private static float BestSum(float[,] affinity, int row, List<int> used)
    {
        if (row == affinity.GetLength(0))
            return 0;
        var best = BestSum(affinity, row + 1, used);
        for (var column = 0; column < affinity.GetLength(1); column++)
        {
            if (used.Contains(column))
                continue;
            used.Add(column);
            best = Math.Max(best, affinity[row, column] + BestSum(affinity, row + 1, used));
            used.Remove(column);
        }
        return best;
    }
}
