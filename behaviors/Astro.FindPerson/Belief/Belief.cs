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

    private readonly SearchSpace _space;
    private readonly DetectionModel _detection;
    private readonly float[] _mass;
    private double _initialMass;
    private double _notHome;
    private double _total = 1;

    /// <summary>Spreads the prior evenly over the floor of the home: rooms weigh by their area.</summary>
    /// <param name="space">The places.</param>
    /// <param name="detection">What a frame without the person is worth.</param>
    /// <param name="notHome">Prior probability that the person is out, above 0 and below 1.</param>
    public Belief(SearchSpace space, DetectionModel detection, double notHome)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(notHome);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(notHome, 1);
        _space = space;
        _detection = detection;
        _notHome = notHome;
        _initialMass = 1 - notHome;
        _mass = new float[space.Count * Headings.Count];
        Array.Fill(_mass, (float)(_initialMass / _mass.Length));
    }

    /// <summary>Probability that the person is not at home.</summary>
    public double NotHome => _notHome / _total;

    /// <summary>
    /// How much of what was probable at the start, or at the last sighting, the search has ruled out, 0 to 1.
    /// </summary>
    public double Searched => Math.Max(0, 1 - (_total - _notHome) / _initialMass);

    /// <summary>Probability that the person is in a cell, whichever way they face.</summary>
    public double At(int cell)
    {
        var sum = 0f;
        foreach (var mass in Cell(cell))
            sum += mass;
        return sum / _total;
    }

    /// <summary>
    /// Fills <paramref name="rooms"/>, one element a room, with the probability that the person is in it.
    /// </summary>
    public void SumRooms(Span<double> rooms)
    {
        rooms.Clear();
        for (var cell = 0; cell < _space.Count; cell++)
            rooms[_space.Room(cell)] += At(cell);
    }

    /// <summary>Probability that a look of so many frames from <paramref name="eye"/> would find the person in
    /// <paramref name="cell"/>, the cell being in sight.</summary>
    public double Gain(Point2 eye, int cell, int frames)
    {
        var (distance, bearing) = Sight(eye, cell);
        var away = _detection.PerLook(distance, Math.PI, _space.Light(cell), frames);
        var facing = _detection.PerLook(distance, 0, _space.Light(cell), frames);
        double gain = 0;
        var masses = Cell(cell);
        for (var heading = 0; heading < Headings.Count; heading++)
            gain += masses[heading] * (Headings.Apart(heading, bearing) <= _detection.FacingLimit ? facing : away);
        return gain / _total;
    }

    /// <summary>Takes a camera frame that does not show the person as evidence.</summary>
    /// <param name="camera">Where the camera was, and its direction of view (in <c>map</c>).</param>
    /// <param name="fieldOfView">Horizontal (rad).</param>
    public void ObserveNobody(Pose2 camera, double fieldOfView)
    {
        var eye = camera.Position;
        for (var cell = 0; cell < _space.Count; cell++)
        {
            var (distance, bearing) = Sight(eye, cell);
            if (distance >= _detection.FarRange
                || Math.Abs(Angles.Difference(bearing + Math.PI, camera.Yaw)) > fieldOfView / 2
                || !_space.InSight(eye, _space.Centre(cell)))
                continue;
            var masses = Cell(cell);
            for (var heading = 0; heading < masses.Length; heading++)
            {
                var turn = Headings.Apart(heading, bearing);
                var lost = masses[heading] * (float)_detection.PerFrame(distance, turn, _space.Light(cell));
                masses[heading] -= lost;
                _total -= lost;
            }
        }
    }

    /// <summary>Takes a sighting of the person as evidence: they are at home, most likely still near that place. What
    /// was ruled out before counts no longer, since they may walk there.</summary>
    /// <param name="place">Where they were seen (m, in <c>map</c>).</param>
    public void ObservePerson(Point2 place)
    {
        double near = 0;
        for (var cell = 0; cell < _space.Count; cell++)
            near += Nearness(place, cell);
        (_notHome, _initialMass, _total) = (Leaves, 1 - Leaves, 1);
        var stays = near > 0 ? Stays : 0;
        for (var cell = 0; cell < _space.Count; cell++)
        {
            var share = (1 - stays) / _space.Count + (stays > 0 ? stays * Nearness(place, cell) / near : 0);
            Cell(cell).Fill((float)(_initialMass * share / Headings.Count));
        }
    }

    /// <summary>
    /// Lets time pass: whoever is at home turns now and then, so that a heading ruled out comes back.
    /// </summary>
    /// <param name="share">Of the people who turn to any heading in that time, 0 to 1.</param>
    public void Turn(double share)
    {
        for (var cell = 0; cell < _space.Count; cell++)
        {
            var masses = Cell(cell);
            var mean = 0f;
            foreach (var mass in masses)
                mean += mass / Headings.Count;
            foreach (ref var mass in masses)
                mass += (float)share * (mean - mass);
        }
    }

    private double Nearness(Point2 place, int cell)
    {
        var distance = place.DistanceTo(_space.Centre(cell)) / Stray;
        return Math.Exp(-0.5 * distance * distance);
    }

    private Span<float> Cell(int cell) => _mass.AsSpan(cell * Headings.Count, Headings.Count);

    /// <summary>
    /// Distance from the cell to the eye (m) and the direction in which somebody there would look at it.
    /// </summary>
    private (double Distance, double Bearing) Sight(Point2 eye, int cell)
    {
        var place = _space.Centre(cell);
        double dx = eye.X - place.X, dy = eye.Y - place.Y;
        return (Math.Sqrt(dx * dx + dy * dy), Math.Atan2(dy, dx));
    }
}
