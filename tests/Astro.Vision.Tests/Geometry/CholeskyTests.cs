namespace Astro.Vision.Tests.Geometry;

[TestFixture]
public sealed class CholeskyTests
{
    [Test]
    public void A_system_worked_out_by_hand_is_solved()
    {
        double[] matrix = [4, 2, 2, 3];
        double[] right = [10, 9];
        Assert.That(Cholesky.Solve(matrix, right), Is.True);
        Assert.That(right, Is.EqualTo(new[] { 1.5, 2.0 }).Within(1e-12));
    }

    [Test]
    public void An_indefinite_matrix_is_refused() =>
        Assert.That(Cholesky.Solve([1, 2, 2, 1], new double[2]), Is.False);
}
