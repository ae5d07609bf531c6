namespace Astro.Vision;

/// <summary>
/// How far the projected <see cref="HeadModel"/> lies from observed points, and which way it gets closer.
/// </summary>
internal readonly ref struct HeadProjection(ReadOnlySpan<Vector3d> observed)
{
    /// <summary>A small rotation about the camera's axes (rad), then a shift as a share of the distance.</summary>
    public const int Unknowns = 6;

    private readonly ReadOnlySpan<Vector3d> _observed = observed;

    /// <summary>The sum of squared distances on the plane z = 1.</summary>
    public double Error(in Matrix3 rotation, Vector3d position)
    {
        var sum = 0.0;
        for (var i = 0; i < _observed.Length; i++)
        {
            var p = rotation * Model(i) + position;
            var (u, v) = (p.X / p.Z - _observed[i].X, p.Y / p.Z - _observed[i].Y);
            sum += u * u + v * v;
        }
        return sum;
    }

    /// <summary>Solves for the damped Gauss–Newton step; false where the equations have no solution.</summary>
    public bool Step(in Matrix3 rotation, Vector3d position, double damping, Span<double> step)
    {
        Span<double> normal = stackalloc double[Unknowns * Unknowns];
        Span<double> derivative = stackalloc double[Unknowns];
        normal.Clear();
        step.Clear();
        for (var i = 0; i < _observed.Length; i++)
        {
            var turned = rotation * Model(i);
            var p = turned + position;
            var (u, v, near) = (p.X / p.Z, p.Y / p.Z, 1 / p.Z);
            Derive(near, 0, -u * near, turned, position.Z, derivative);
            Accumulate(normal, step, derivative, _observed[i].X - u);
            Derive(0, near, -v * near, turned, position.Z, derivative);
            Accumulate(normal, step, derivative, _observed[i].Y - v);
        }
        for (var i = 0; i < Unknowns; i++)
            normal[i * Unknowns + i] *= 1 + damping;
        return Cholesky.Solve(normal, step);
    }

    private static Vector3d Model(int i)
    {
        var point = HeadModel.Points[i];
        return new Vector3d(point.X, point.Y, point.Z);
    }

    /// <summary>
    /// One image coordinate's derivatives, from those by the point: chain rule with ω × turned and the shift.
    /// </summary>
    private static void Derive(double dx, double dy, double dz, Vector3d turned, double distance, Span<double> to)
    {
        to[0] = dz * turned.Y - dy * turned.Z;
        to[1] = dx * turned.Z - dz * turned.X;
        to[2] = dy * turned.X - dx * turned.Y;
        to[3] = dx * distance;
        to[4] = dy * distance;
        to[5] = dz * distance;
    }

    private static void Accumulate(
        Span<double> normal, Span<double> right, ReadOnlySpan<double> derivative, double residual)
    {
        for (var row = 0; row < Unknowns; row++)
        {
            right[row] += derivative[row] * residual;
            for (var column = 0; column < Unknowns; column++)
                normal[row * Unknowns + column] += derivative[row] * derivative[column];
        }
    }
}
