using System.Numerics.Tensors;

namespace Astro.Evaluation.Tests;

/// <summary>Templates to measure with.</summary>
internal static class SomeTemplates
{
    public const int Length = 16;

    /// <summary>Random people whose templates scatter around a middle of their own; with coarse numbers, scores tie.
    /// </summary>
    public static TemplateSet Draw(
        int subjects, int each, int seed, bool coarse = false, double failures = 0, double spread = 0.7)
    {
        var random = new Random(seed);
        var set = new TemplateSet(Length, subjects);
        var middles = new Random(99);
        for (var subject = 0; subject < subjects; subject++)
        {
            var middle = Direction(middles, 1, coarse: false);
            for (var i = 0; i < each; i++)
            {
                var template = Direction(random, spread, coarse);
                if (!coarse)
                    TensorPrimitives.Add(template, middle, template);
                TensorPrimitives.Divide(template, TensorPrimitives.Norm<float>(template), template);
                if (random.NextDouble() < failures)
                    set.AddFailure(subject);
                else
                    set.Add(subject, template);
            }
        }
        return set;
    }

    /// <summary>Two templates a person: the same one twice for those who match, two at right angles for the others;
    /// different people are at right angles. Repeats add comparisons but no people.</summary>
    public static TemplateSet OfMatching(IReadOnlyList<bool> matching, int repeats = 1)
    {
        var set = new TemplateSet(2 * matching.Count, matching.Count);
        for (var subject = 0; subject < matching.Count; subject++)
            for (var i = 0; i < 2 * repeats; i++)
            {
                var template = new float[2 * matching.Count];
                template[2 * subject + (i >= repeats && !matching[subject] ? 1 : 0)] = 1;
                set.Add(subject, template);
            }
        return set;
    }

    private static float[] Direction(Random random, double length, bool coarse)
    {
        var vector = new float[Length];
        foreach (ref var number in vector.AsSpan())
            number = coarse ? random.Next(2) : (float)(length * (2 * random.NextDouble() - 1));
        if (coarse)
            vector[0] = 1;
        return vector;
    }
}
