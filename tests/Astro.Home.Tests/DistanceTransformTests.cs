using FsCheck;

namespace Astro.Home.Tests;

public class DistanceTransformTests
{
    [Test]
    public void It_equals_the_nearest_by_brute_force() =>
        Prop.ForAll<int, byte, byte>((seed, a, b) =>
        {
            int width = a % 17 + 1, height = b % 13 + 1;
            var random = new System.Random(seed);
            var marked = new bool[width * height];
            for (int i = 0; i < marked.Length; i++)
                marked[i] = random.Next(12) == 0;
            var squared = new double[marked.Length];
            new DistanceTransform(width, height).Compute(marked, squared);
            return squared.SequenceEqual(BruteForce(marked, width));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_second_call_forgets_the_first()
    {
        var transform = new DistanceTransform(3, 1);
        var squared = new double[3];
        transform.Compute([true, false, false], squared);
        transform.Compute([false, false, true], squared);

        Assert.That(squared, Is.EqualTo(new double[] { 4, 1, 0 }));
    }

    private static IEnumerable<double> BruteForce(bool[] marked, int width)
    {
        for (int i = 0; i < marked.Length; i++)
        {
            double nearest = DistanceTransform.Unreached;
            for (int j = 0; j < marked.Length; j++)
            {
                int dx = i % width - j % width, dy = i / width - j / width;
                if (marked[j])
                    nearest = Math.Min(nearest, dx * dx + dy * dy);
            }

            yield return nearest;
        }
    }
}
