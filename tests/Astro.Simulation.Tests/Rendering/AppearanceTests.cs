using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

public sealed class AppearanceTests
{
    private static readonly Appearance[] People = [.. Enumerable.Range(0, 4000).Select(Appearance.FromSeed)];

    [Test]
    public void EqualSeedsGiveEqualPeople() => Assert.That(Appearance.FromSeed(12), Is.EqualTo(People[12]));

    [Test]
    public void EveryToneIsAsLikely([Range(1, 10)] int tone) =>
        Assert.That(Share(People, p => p.MonkTone == tone), Is.EqualTo(0.1).Within(0.02));

    [Test]
    public void EveryAgeGroupIsWellRepresented([Values] AgeGroup group) =>
        Assert.That(Share(People, p => p.AgeGroup == group), Is.GreaterThan(0.17));

    [Test]
    public void GlassesAndBeardsAreAsCommonAsTheyAre()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Share(People, p => p.WearsGlasses), Is.EqualTo(0.3).Within(0.03));
            Assert.That(
                Share([.. People.Where(p => p.AgeGroup != AgeGroup.Child)], p => p.HasBeard),
                Is.EqualTo(0.25).Within(0.03));
            Assert.That(People.Where(p => p.Age < 18), Has.None.Matches<Appearance>(p => p.HasBeard));
        });
    }

    [Test]
    public void HeightGoesWithAge()
    {
        double Mean(int from, int to) => People.Where(p => p.Age >= from && p.Age < to).Average(p => p.Height);
        Assert.Multiple(() =>
        {
            Assert.That(Mean(5, 7), Is.EqualTo(1.15).Within(0.05));
            Assert.That(Mean(10, 12), Is.EqualTo(1.40).Within(0.06));
            Assert.That(Mean(20, 50), Is.EqualTo(1.70).Within(0.03));
            Assert.That(Mean(80, 92), Is.LessThan(Mean(20, 50) - 0.02));
            Assert.That(People, Has.All.Matches<Appearance>(p => p.Height is > 0.9 and < 2.1));
        });
    }

    [Test]
    public void LooksStayInTheirRangesAndAreAsCommonAsTheyAre()
    {
        Random random = new(1);
        (Appearance Person, Look Look)[] draws = [.. People.Select(p => (p, Look.Draw(p, random)))];
        Look[] owners = [.. draws.Where(d => d.Person.WearsGlasses).Select(d => d.Look)];
        Look[] others = [.. draws.Where(d => !d.Person.WearsGlasses).Select(d => d.Look)];
        Look[] all = [.. draws.Select(d => d.Look)];
        Assert.Multiple(() =>
        {
            Assert.That(Share(owners, l => l.Glasses), Is.EqualTo(0.7).Within(0.05));
            Assert.That(Share(others, l => l.Glasses), Is.InRange(0.01, 0.06));
            Assert.That(Share(all, l => l.Hat), Is.EqualTo(0.1).Within(0.02));
            Assert.That(Share(all, l => l.EyesOpen < 0.3f), Is.InRange(0.01, 0.06));
            Assert.That(all, Has.All.Matches<Look>(l => l is { Smile: >= -1 and <= 1, Brows: >= -1 and <= 1 }));
            Assert.That(all, Has.All.Matches<Look>(l => l is { EyesOpen: >= 0 and <= 1, MouthOpen: >= 0 and <= 1 }));
        });
    }

    private static double Share<T>(T[] of, Func<T, bool> isOne) => of.Count(isOne) / (double)of.Length;
}
