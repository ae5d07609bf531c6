namespace Astro.Vision;

/// <summary>Small symmetric positive definite systems, solved in place without allocating.</summary>
internal static class Cholesky
{
    /// <summary>Solves <c>matrix · x = right</c> by the factorisation L·Lᵀ.</summary>
    /// <param name="matrix">n×n, row-major; its lower triangle is overwritten with L.</param>
    /// <param name="right">n numbers; overwritten with x.</param>
    /// <returns>False where the matrix is not positive definite.</returns>
    public static bool Solve(Span<double> matrix, Span<double> right)
    {
        var n = right.Length;
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row * n + column];
                for (var k = 0; k < column; k++)
                    sum -= matrix[row * n + k] * matrix[column * n + k];
                if (row != column)
                    matrix[row * n + column] = sum / matrix[column * n + column];
                else if (sum > 0)
                    matrix[row * n + row] = Math.Sqrt(sum);
                else
                    return false;
            }
        }
        for (var row = 0; row < n; row++)
        {
            for (var k = 0; k < row; k++)
                right[row] -= matrix[row * n + k] * right[k];
            right[row] /= matrix[row * n + row];
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
                right[row] -= matrix[k * n + row] * right[k];
            right[row] /= matrix[row * n + row];
        }
        return true;
    }
}
