using System.Runtime.Intrinsics;
using Astro.Home;

namespace Astro.FindPerson;

/// <summary>Looking all round from one place: what each direction promises, and which are worth it.</summary>
internal sealed class Sweep
{
    private readonly DetectionTable _look;
    private readonly int[] _headingOf = new int[Sight.Directions];
    private readonly Vector256<float>[] _sums;

    /// <param name="detection">The chance of one frame.</param>
    /// <param name="options">How many directions there are, and how many frames a look in one has.</param>
    public Sweep(DetectionModel detection, SearchOptions options)
    {
        _look = new DetectionTable(detection, options.FramesPerLook);
        _sums = new Vector256<float>[options.HeadingsPerSweep];
        for (var direction = 0; direction < Sight.Directions; direction++)
            _headingOf[direction] =
                (int)Math.Round((double)direction * Count / Sight.Directions, MidpointRounding.AwayFromZero) % Count;
    }

    /// <summary>How many directions there are.</summary>
    public int Count => _sums.Length;

    /// <summary>A direction (rad, in <c>map</c>).</summary>
    public double Yaw(int heading) => Angles.Wrap(2 * Math.PI * heading / Count);

    /// <summary>The direction that is nearest to one of <c>map</c> (rad).</summary>
    public int Nearest(double yaw) => ((int)Math.Round(yaw / (2 * Math.PI) * Count) + Count) % Count;

    /// <summary>Measures the weight that a look in each direction would find, and returns it for all.</summary>
    /// <param name="mass">The weight of each cell, heading by heading.</param>
    /// <param name="sights">What is in sight.</param>
    /// <param name="gains">One element a direction.</param>
    public double Gains(ReadOnlySpan<Vector256<float>> mass, ReadOnlySpan<Sight> sights, Span<double> gains)
    {
        Array.Clear(_sums);
        foreach (var sight in sights)
        {
            var kind = sight.Kind;
            _sums[_headingOf[Sight.DirectionOf(kind)]] += mass[sight.Cell] * _look[kind];
        }

        double all = 0;
        for (var heading = 0; heading < gains.Length; heading++)
            all += gains[heading] = Belief.Sum(_sums[heading]);
        return all;
    }

    /// <summary>Takes out of <paramref name="mass"/> what a look in the directions that are worth it finds.</summary>
    /// <param name="mass">The weight of each cell, heading by heading.</param>
    /// <param name="sights">What is in sight.</param>
    /// <param name="gains">Of each direction.</param>
    /// <param name="least">The weight from which on a direction is worth it.</param>
    public void Take(
        Span<Vector256<float>> mass, ReadOnlySpan<Sight> sights, ReadOnlySpan<double> gains, double least)
    {
        foreach (var sight in sights)
        {
            var kind = sight.Kind;
            if (gains[_headingOf[Sight.DirectionOf(kind)]] >= least)
                mass[sight.Cell] -= mass[sight.Cell] * _look[kind];
        }
    }
}
