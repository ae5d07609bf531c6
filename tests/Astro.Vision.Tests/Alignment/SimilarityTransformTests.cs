using System.Numerics;
using FsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Astro.Vision.Tests.Alignment;

[TestFixture]
public sealed class SimilarityTransformTests
{
    /// <summary>A quarter turn from x to y, doubled, then shifted by (3, 4): worked out by hand.</summary>
    private static readonly SimilarityTransform QuarterTurn = new(new Vector2(0, 2), new Vector2(3, 4));

    [Test]
    public void A_point_is_turned_scaled_and_shifted() =>
        Assert.That(QuarterTurn.Apply(new Vector2(1, 5)), Is.EqualTo(new Vector2(-7, 6)));

    [Test]
    public void A_known_transform_is_recovered()
    {
        Vector2[] from = [new(0, 0), new(1, 0), new(0, 1)];
        Vector2[] to = [new(3, 4), new(3, 6), new(1, 4)];
        var found = SimilarityTransform.Fit(from, to);
        Assert.That((found.Turn - QuarterTurn.Turn).Length(), Is.LessThan(1e-5f));
        Assert.That((found.Shift - QuarterTurn.Shift).Length(), Is.LessThan(1e-5f));
        Assert.That(found.Scale, Is.EqualTo(2).Within(1e-5));
        Assert.That(found.Angle, Is.EqualTo(MathF.PI / 2).Within(1e-5));
    }

    [Test]
    public void Any_transform_is_recovered_from_what_it_did() => Prop.ForAll(
        Arb.From(Gen.Choose(-314, 314)), Arb.From(Gen.Choose(5, 5000)), Arb.From<int>(), (angle, scale, seed) =>
        {
            var random = new System.Random(seed);
            var (sin, cos) = MathF.SinCos(angle / 100f);
            var truth = new SimilarityTransform(
                new Vector2(cos, sin) * (scale / 100f), new Vector2(random.Next(-500, 500), random.Next(-500, 500)));
            var from = Points(random, 5);
            var to = from.Select(truth.Apply).ToArray();
            var found = SimilarityTransform.Fit(from, to);
            return from.Zip(to).All(pair => (found.Apply(pair.First) - pair.Second).Length() < 1e-2f * truth.Scale);
        }).CheckSeeded();

    [Test]
    public void With_noise_it_is_the_transform_that_singular_values_give()
    {
        var random = new System.Random(5);
        for (var trial = 0; trial < 50; trial++)
        {
            var (from, to) = (Points(random, 5), Points(random, 5));
            var (turn, shift) = Umeyama(from, to);
            var found = SimilarityTransform.Fit(from, to);
            Assert.That((found.Turn - turn).Length(), Is.LessThan(1e-4f));
            Assert.That((found.Shift - shift).Length(), Is.LessThan(1e-2f));
        }
    }

    [Test]
    public void A_transform_and_its_inverse_cancel()
    {
        var point = new Vector2(12, -7);
        Assert.That((QuarterTurn.Inverse().Apply(QuarterTurn.Apply(point)) - point).Length(), Is.LessThan(1e-5f));
    }

    [Test]
    public void Points_that_coincide_give_scale_zero_which_has_no_inverse()
    {
        Vector2[] same = [Vector2.One, Vector2.One];
        var found = SimilarityTransform.Fit(same, [Vector2.Zero, Vector2.One]);
        Assert.That(found.Scale, Is.Zero);
        Assert.That(() => found.Inverse(), Throws.InvalidOperationException);
    }

    private static Vector2[] Points(System.Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Vector2(random.Next(-100, 100), random.Next(-100, 100)))];

    /// <summary>Equations 34 to 43 of the paper, with matrices.</summary>
    private static (Vector2 Turn, Vector2 Shift) Umeyama(Vector2[] from, Vector2[] to)
    {
        var p = Matrix<double>.Build.Dense(2, from.Length, (row, column) => from[column][row]);
        var q = Matrix<double>.Build.Dense(2, to.Length, (row, column) => to[column][row]);
        var (pMean, qMean) = (p.RowSums() / from.Length, q.RowSums() / to.Length);
        var pCentred = Matrix<double>.Build.Dense(2, from.Length, (row, column) => p[row, column] - pMean[row]);
        var qCentred = Matrix<double>.Build.Dense(2, to.Length, (row, column) => q[row, column] - qMean[row]);
        var svd = (qCentred * pCentred.Transpose() / from.Length).Svd();
        var sign = Matrix<double>.Build.DenseDiagonal(2, 2, 1.0);
        sign[1, 1] = Math.Sign(svd.U.Determinant() * svd.VT.Determinant());
        var rotation = svd.U * sign * svd.VT;
        var spread = pCentred.PointwiseMultiply(pCentred).RowSums().Sum() / from.Length;
        var scale = (svd.W * sign).Trace() / spread;
        var shift = qMean - scale * rotation * pMean;
        return (new Vector2((float)(scale * rotation[0, 0]), (float)(scale * rotation[1, 0])),
            new Vector2((float)shift[0], (float)shift[1]));
    }
}
