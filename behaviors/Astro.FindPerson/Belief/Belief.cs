using System.Runtime.Intrinsics;
using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// Where the person may be: a probability for each cell and heading, and for "not at home". What the camera did not
/// show is evidence by Bayes' rule; a sighting starts the belief anew around it.
/// </summary>
internal sealed class Belief
{
    /// <summary>
    /// How far somebody who was seen has strayed by the time they are looked for again (m, one sigma).
    /// </summary>
    private const double Stray = 1.5;

    /// <summary>Chance that somebody who was seen is near that place, rather than anywhere at home.</summary>
    private const double Stays = 0.8;

    /// <summary>Chance that somebody who was seen has left home since.</summary>
    private const double Leaves = 0.01;

    /// <summary>How far from where a face is placed the person may be whose it is (m).</summary>
    private const double FaceRadius = 0.8;

    private readonly SearchGround _ground;
    private readonly Vector256<float>[] _mass;
    private double _initialMass;
    private double _notHome;
    private double _total = 1;

    /// <summary>Spreads the prior over the home's floor: rooms weigh by their area and what they are for.</summary>
    /// <param name="ground">The places, and what is seen from where.</param>
    /// <param name="notHome">Prior probability that the person is out, above 0 and below 1.</param>
    public Belief(SearchGround ground, double notHome)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(notHome);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(notHome, 1);
        _ground = ground;
        _notHome = notHome;
        _initialMass = 1 - notHome;
        _mass = new Vector256<float>[ground.Space.Count];
        double density = 0;
        for (var cell = 0; cell < _mass.Length; cell++)
            density += Density(cell);
        for (var cell = 0; cell < _mass.Length; cell++)
            _mass[cell] = Vector256.Create((float)(_initialMass * Density(cell) / density / Headings.Count));
    }

    /// <summary>Probability that the person is not at home.</summary>
    public double NotHome => _notHome / _total;

    /// <summary>
    /// How much of what was probable at the start, or at the last sighting, the search has ruled out, 0 to 1.
    /// </summary>
    public double Searched => Math.Max(0, 1 - (_total - _notHome) / _initialMass);

    /// <summary>
    /// The weight of each cell and, within it, of each heading; divided by <see cref="Total"/> a probability.
    /// </summary>
    public ReadOnlySpan<Vector256<float>> Mass => _mass;

    /// <summary>All of the weight, that of "not at home" included.</summary>
    public double Total => _total;

    /// <summary>Probability that the person is in a cell, whichever way they face.</summary>
    public double At(int cell) => Sum(_mass[cell]) / _total;

    /// <summary>
    /// Fills <paramref name="rooms"/>, one element a room, with the probability that the person is in it.
    /// </summary>
    public void SumRooms(Span<double> rooms)
    {
        rooms.Clear();
        for (var cell = 0; cell < _mass.Length; cell++)
            rooms[_ground.Space.Room(cell)] += At(cell);
    }

    /// <summary>Probability of each cell's part of <paramref name="sights"/> that a look finds, in all.</summary>
    public double Gain(ReadOnlySpan<Sight> sights, DetectionTable look)
    {
        var gain = Vector256<float>.Zero;
        foreach (var sight in sights)
            gain += _mass[sight.Cell] * look[sight.Kind];
        return Sum(gain) / _total;
    }

    /// <summary>Takes a camera frame that does not show the person as evidence.</summary>
    /// <param name="camera">Where the camera was, and its direction of view (in <c>map</c>).</param>
    /// <param name="fieldOfView">Horizontal (rad).</param>
    public void ObserveNobody(Pose2 camera, double fieldOfView) => ObserveNobody(camera, fieldOfView, []);

    /// <summary>Takes a camera frame that does not show the person, unless they are in one of some places, as
    /// evidence.</summary>
    /// <param name="camera">Where the camera was, and its direction of view (in <c>map</c>).</param>
    /// <param name="fieldOfView">Horizontal (rad).</param>
    /// <param name="unlessAt">Where a face is that may yet turn out to be theirs (m, in <c>map</c>).</param>
    public void ObserveNobody(Pose2 camera, double fieldOfView, ReadOnlySpan<Point2> unlessAt)
    {
        var (middle, reach) = Sight.Sector(camera.Yaw, fieldOfView);
        var all = Vector256<float>.Zero;
        foreach (var sight in _ground.Sights.From(camera.Position))
        {
            var kind = sight.Kind;
            if (Sight.Apart(Sight.DirectionOf(kind), middle) > reach)
                continue;
            if (!unlessAt.IsEmpty && IsNearAny(sight.Cell, unlessAt))
                continue;
            ref var mass = ref _mass[sight.Cell];
            var lost = mass * _ground.Frame[kind];
            mass -= lost;
            all += lost;
        }

        _total -= Sum(all);
    }

    /// <summary>Takes a sighting of the person as evidence: they are at home, most likely still near that place. What
    /// was ruled out before counts no longer, since they may walk there.</summary>
    /// <param name="place">Where they were seen (m, in <c>map</c>).</param>
    public void ObservePerson(Point2 place)
    {
        double near = 0;
        for (var cell = 0; cell < _mass.Length; cell++)
            near += Nearness(place, cell);
        (_notHome, _initialMass, _total) = (Leaves, 1 - Leaves, 1);
        var stays = near > 0 ? Stays : 0;
        for (var cell = 0; cell < _mass.Length; cell++)
        {
            var share = (1 - stays) / _mass.Length + (stays > 0 ? stays * Nearness(place, cell) / near : 0);
            _mass[cell] = Vector256.Create((float)(_initialMass * share / Headings.Count));
        }
    }

    /// <summary>
    /// Lets time pass: whoever is at home turns now and then, so that a heading ruled out comes back.
    /// </summary>
    /// <param name="share">Of the people who turn to any heading in that time, 0 to 1.</param>
    public void Turn(double share)
    {
        foreach (ref var mass in _mass.AsSpan())
        {
            var mean = Vector256.Create(Sum(mass) / Headings.Count);
            mass += (float)share * (mean - mass);
        }
    }

    /// <summary>The sum of the elements, always in the same order, so that no processor comes to another.</summary>
    internal static float Sum(in Vector256<float> values)
    {
        Vector128<float> low = values.GetLower(), high = values.GetUpper();
        return low[0] + low[1] + low[2] + low[3] + high[0] + high[1] + high[2] + high[3];
    }

    private bool IsNearAny(int cell, ReadOnlySpan<Point2> places)
    {
        foreach (var place in places)
            if (place.DistanceTo(_ground.Space.Centre(cell)) < FaceRadius)
                return true;
        return false;
    }

    private double Density(int cell) => RoomPrior.Density(_ground.Home.Rooms[_ground.Space.Room(cell)].Kind);

    private double Nearness(Point2 place, int cell)
    {
        var distance = place.DistanceTo(_ground.Space.Centre(cell)) / Stray;
        return Math.Exp(-0.5 * distance * distance);
    }
}
