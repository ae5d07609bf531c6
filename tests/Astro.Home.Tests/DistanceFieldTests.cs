namespace Astro.Home.Tests;

public class DistanceFieldTests
{
    private static readonly Costmap Wall = new(TextMap.Parse(
        1.0,
        ".....",
        ".###.",
        "....."), new CostmapOptions(0.1, 0, 0.1));

    [Test]
    public void Distances_go_around_walls_without_cutting_corners()
    {
        var field = new DistanceField(Wall);
        field.Compute(new(2.5, 0.5));

        Assert.That(field.To(new(2.5, 2.5)), Is.EqualTo(6));
        Assert.That(field.To(new(2.5, 1.5)), Is.EqualTo(double.PositiveInfinity));
        Assert.That(field.To(new(-3, 0)), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void A_second_call_starts_anew()
    {
        var field = new DistanceField(Wall);
        field.Compute(new(0.5, 0.5));
        field.Compute(new(4.5, 2.5));

        Assert.That(field.To(new(4.5, 2.5)), Is.Zero);
        Assert.That(field.To(new(0.5, 0.5)), Is.EqualTo(6));
    }

    [Test]
    public void Free_floor_is_measured_along_diagonals()
    {
        var field = new DistanceField(new Costmap(TextMap.Random(1, 10, 10, 0), new CostmapOptions(0.01, 0, 0.01)));
        field.Compute(new(0.025, 0.025));

        Assert.That(field.To(new(0.375, 0.225)), Is.EqualTo(0.05 * (3 + 4 * Math.Sqrt(2))).Within(1e-9));
    }

    [Test]
    public void A_second_call_allocates_nothing()
    {
        var field = new DistanceField(new Costmap(TextMap.Random(1, 50, 50, 0.05), new CostmapOptions(0.01, 0, 0.01)));
        field.Compute(new(0.1, 0.1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        field.Compute(new(0.1, 0.1));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
