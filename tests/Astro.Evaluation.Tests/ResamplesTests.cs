using Astro.Evaluation.Statistics;

namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class ResamplesTests
{
    [Test]
    public void AsManyAreDrawnAsThereAreAndOneSeedDrawsTheSame()
    {
        int[] first = new int[50], again = new int[50], other = new int[50];
        Resamples.Draw(first, seed: 7, replicate: 3);
        Resamples.Draw(again, seed: 7, replicate: 3);
        Resamples.Draw(other, seed: 7, replicate: 4);

        Assert.That(first.Sum(), Is.EqualTo(50));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void QuantilesAreInterpolatedAndPassOverWhatIsNotANumber()
    {
        double[] values = [4, double.NaN, 0, 3, 1, 2, double.NaN];

        Assert.That(Resamples.Between(values, 0.125, 0.75), Is.EqualTo(new Interval(0.5, 3)));
        Assert.That(Resamples.Between([double.NaN], 0, 1).Low, Is.NaN);
    }
}
