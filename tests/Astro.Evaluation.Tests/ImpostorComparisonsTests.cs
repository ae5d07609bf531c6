using System.Numerics.Tensors;

namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class ImpostorComparisonsTests
{
    private static readonly double[] Rates = [0, 1e-5, 1e-4, 1e-3, 0.0101, 0.05];

    // Block edges are at 64 probes and 256 references.
    [TestCase(3, 1, false)]
    [TestCase(2, 32, false)]
    [TestCase(65, 1, false)]
    [TestCase(40, 13, false)]
    [TestCase(40, 13, true)]
    public void ThresholdsAreThoseOfAllPairs(int subjects, int each, bool coarse)
    {
        var set = SomeTemplates.Draw(subjects, each, seed: 1, coarse, failures: 0.05);

        Check(set, set);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void ProbesMeetTheReferencesOfOthersOnly(bool coarse) => Check(
        SomeTemplates.Draw(30, 3, seed: 2, coarse, failures: 0.1),
        SomeTemplates.Draw(30, 11, seed: 3, coarse, failures: 0.1));

    [Test]
    public void TheTailIsTheSameWhateverTheCoresDo()
    {
        var set = SomeTemplates.Draw(60, 8, seed: 4, coarse: true);
        var first = ImpostorComparisons.Run(set, set, 0.02);
        var again = ImpostorComparisons.Run(set, set, 0.02);

        Assert.That(again.Tail.ToArray(), Is.EqualTo(first.Tail.ToArray()));
        Assert.That(first.Tail.Length, Is.GreaterThanOrEqualTo(0.02 * first.Count));
        Assert.That(first.Tail.Length, Is.LessThan(first.Count), "the tail is everything");
    }

    [Test]
    public void BeyondTheTailThresholdsAreRoundedUp()
    {
        var set = SomeTemplates.Draw(60, 8, seed: 5);
        var impostors = ImpostorComparisons.Run(set, set, 0.001);
        var scores = AllScores(set, set);

        foreach (var rate in new[] { 0.1, 0.5, 0.9, 1 })
        {
            var threshold = impostors.ThresholdAt(rate);
            var matching = scores.Count(score => score >= threshold) / (double)scores.Length;
            Assert.That(matching, Is.LessThanOrEqualTo(rate));
            Assert.That(matching, Is.EqualTo(rate).Within(2e-4));
        }
        Assert.That(impostors.FmrAt(0.1f),
            Is.EqualTo(scores.Count(score => score >= 0.1f) / (double)scores.Length).Within(2e-4));
    }

    [Test]
    public void OnePersonAloneIsRefused()
    {
        var alone = SomeTemplates.Draw(1, 5, seed: 6);

        Assert.That(() => ImpostorComparisons.Run(alone, alone, 0.1), Throws.TypeOf<EvaluationException>());
    }

    [Test]
    public void TemplatesThatAreAllTheSameAreRefusedBeforeTheyFillTheMemory()
    {
        var set = new TemplateSet(1, 6000);
        for (var subject = 0; subject < 6000; subject++)
            set.Add(subject, [1]);

        Assert.That(() => ImpostorComparisons.Run(set, set, 0.001),
            Throws.TypeOf<EvaluationException>().With.Message.Contains("do not tell people apart"));
    }

    private static void Check(TemplateSet probes, TemplateSet references)
    {
        var scores = AllScores(probes, references);
        var impostors = ImpostorComparisons.Run(probes, references, depth: 0.1);

        Assert.That(impostors.Count, Is.EqualTo(scores.Length));
        Assert.That(impostors.Tail.ToArray().Select(pair => pair.Score),
            Is.EqualTo(scores.OrderDescending().Take(impostors.Tail.Length)));
        foreach (var rate in Rates)
        {
            var threshold = impostors.ThresholdAt(rate);
            var allowed = rate * scores.Length * (1 + 1e-12);
            Assert.That(scores.Count(score => score >= threshold), Is.LessThanOrEqualTo(allowed), $"at {rate}");
            Assert.That(scores.Count(score => score >= MathF.BitDecrement(threshold)), Is.GreaterThan(allowed),
                $"the threshold at {rate} is not the lowest");
            Assert.That(impostors.FmrAt(threshold),
                Is.EqualTo(scores.Count(score => score >= threshold) / (double)scores.Length));
        }
    }

    private static float[] AllScores(TemplateSet probes, TemplateSet references)
    {
        var scores = new List<float>();
        for (var i = 0; i < probes.Count; i++)
            for (var j = ReferenceEquals(probes, references) ? i + 1 : 0; j < references.Count; j++)
                if (probes.SubjectOf(i) != references.SubjectOf(j) && probes.IsAcquired(i) && references.IsAcquired(j))
                    scores.Add(TensorPrimitives.Dot(probes.Vector(i), references.Vector(j)));
        return [.. scores];
    }
}
