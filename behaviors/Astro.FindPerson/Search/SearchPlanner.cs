using System.Globalization;
using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// Decides where to look next: chooses viewpoints that together see what is still probable, puts them into an order of
/// least expected time to find, and goes to the first. Asked anew after every look, since what was seen on the way has
/// changed the belief.
/// </summary>
/// <remarks>The budget is a number of orders that are tried, so the same belief gives the same plan on any
/// machine.</remarks>
internal sealed class SearchPlanner
{
    /// <summary>
    /// What each viewpoint adds depends on the order, and the best order on that: so often both are worked out.
    /// </summary>
    private const int Rounds = 2;

    /// <summary>Setting off and stopping takes so much longer than driving on (s).</summary>
    private const double SettingOff = 1.5;

    /// <summary>Nearer than this the robot is at a viewpoint already (m).</summary>
    private const double Here = 0.3;

    /// <summary>What keeps the robot from a viewpoint keeps it from those that are as near to it (m).</summary>
    private const double Beside = 0.8;

    /// <summary>
    /// What was not seen from a place in so many visits is not seen from there: a search comes to an end even where
    /// looking changes nothing.
    /// </summary>
    private const int MostVisits = 6;

    private readonly SearchGround _ground;
    private readonly Belief _belief;
    private readonly SearchOptions _options;
    private readonly Func<Point2, bool> _isForbidden;
    private readonly Sweep _sweep;
    private readonly ViewpointCover _cover;
    private readonly TourProblem _problem = new(ViewpointCover.Most);
    private readonly TourSolver _solver = new(ViewpointCover.Most);
    private readonly double[] _metres;
    private readonly int[] _visits;
    private readonly double[] _headings;
    private readonly SortedSet<int> _unreachable = [];
    private readonly List<string> _reasons = [];
    private double _rate;
    private int? _room;

    /// <summary>Prepares to search.</summary>
    /// <param name="ground">The home.</param>
    /// <param name="belief">Read at every decision; never changed.</param>
    /// <param name="options">Assumptions and limits.</param>
    /// <param name="isForbidden">Whether the robot must not stand at a place now (m, in <c>map</c>); nowhere when
    /// null.</param>
    public SearchPlanner(
        SearchGround ground, Belief belief, SearchOptions options, Func<Point2, bool>? isForbidden = null)
    {
        (_ground, _belief, _options) = (ground, belief, options);
        _isForbidden = isForbidden ?? (static _ => false);
        _sweep = new Sweep(SearchGround.Detection, options);
        _cover = new ViewpointCover(ground, _sweep, options);
        _metres = new double[ground.Candidates.Count];
        _visits = new int[ground.Candidates.Count];
        _headings = new double[_sweep.Count];
    }

    /// <summary>Why the rooms were chosen in that order, in words.</summary>
    public string Reason => string.Join("; ", _reasons);

    /// <summary>Whether viewpoints were left out because the robot could not get there.</summary>
    public bool HasExcluded => _unreachable.Count > 0;

    /// <summary>The next viewpoint, or null when the person is most likely out or nothing is left to see.</summary>
    /// <param name="robot">Where the robot is (in <c>map</c>).</param>
    public Viewpoint? Next(Pose2 robot)
    {
        if (_belief.NotHome >= _options.NotHomeVerdict)
            return null;
        _ground.Roads.From(robot.Position, _metres);
        foreach (var candidate in _unreachable)
            _metres[candidate] = double.PositiveInfinity;
        for (var candidate = 0; candidate < _visits.Length; candidate++)
            if (_visits[candidate] >= MostVisits || _isForbidden(_ground.Candidates.Places[candidate]))
                _metres[candidate] = double.PositiveInfinity;
        _cover.Choose(_belief, _metres);
        if (_cover.Count == 0)
            return null;
        Order();
        var first = _cover.Chosen[0];
        var room = _ground.Candidates.Room(first.Candidate);
        Remember(room, _problem.Starts[0] + first.Seconds);
        var place = _ground.Candidates.Places[first.Candidate];
        var way = place - robot.Position;
        var arrival = way.Length < Here ? robot.Yaw : way.Angle;
        var heading = NextHeading(first.Candidate, arrival, 0) ?? _sweep.Nearest(arrival);
        return new Viewpoint(
            first.Candidate, new Pose2(place.X, place.Y, _sweep.Yaw(heading)), heading, room, first.Gain);
    }

    /// <summary>Counts a visit: the robot is at a viewpoint and begins to look.</summary>
    public void Arrive(Viewpoint viewpoint) => _visits[viewpoint.Candidate]++;

    /// <summary>Leaves a viewpoint, and those right beside it, out from now on, since the robot could not get
    /// there.</summary>
    public void Exclude(Viewpoint viewpoint)
    {
        for (var candidate = 0; candidate < _ground.Candidates.Count; candidate++)
            if (_ground.Candidates.Places[candidate].DistanceTo(viewpoint.Start.Position) < Beside)
                _unreachable.Add(candidate);
    }

    /// <summary>Whether a viewpoint still promises a good part of what it did when it was chosen.</summary>
    public bool IsWorthwhile(Viewpoint viewpoint) =>
        _sweep.Gains(_belief.Mass, _ground.Candidates.Sights(viewpoint.Candidate), _headings) / _belief.Total
            >= _options.LeastPromise * viewpoint.Gain;

    /// <summary>
    /// The pose to look from next at a viewpoint, or null when none is worth its time any more: when searching
    /// elsewhere finds the person sooner (E. Charnov, "Optimal foraging, the marginal value theorem", 1976).
    /// </summary>
    /// <param name="viewpoint">Where the robot stands.</param>
    /// <param name="yaw">Where it looks now (rad).</param>
    /// <param name="looked">The directions that it has looked in, as bits; the next one is added.</param>
    public Pose2? NextLook(Viewpoint viewpoint, double yaw, ref ulong looked)
    {
        if (NextHeading(viewpoint.Candidate, yaw, looked) is not { } heading)
            return null;
        looked |= 1ul << heading;
        return viewpoint.Start with { Yaw = _sweep.Yaw(heading) };
    }

    /// <summary>The direction that promises most for its time, if that is worth it.</summary>
    private int? NextHeading(int candidate, double yaw, ulong looked)
    {
        var all = _sweep.Gains(_belief.Mass, _ground.Candidates.Sights(candidate), _headings);
        int? best = null;
        var bestRate = Math.Max(
            _options.LeastRate * _rate, _options.LeastHeadingShare * all / _belief.Total / _options.SecondsPerHeading);
        for (var heading = 0; heading < _headings.Length; heading++)
        {
            if ((looked >> heading & 1) != 0)
                continue;
            var turn = Math.Abs(Angles.Difference(yaw, _sweep.Yaw(heading)));
            var rate = _headings[heading] / _belief.Total / _options.SecondsToLook(turn);
            if (rate > bestRate)
                (best, bestRate) = (heading, rate);
        }

        return best;
    }

    private void Order()
    {
        Span<int> order = stackalloc int[_cover.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Pose();
            _solver.Solve(_problem, order, _options.PlanBudget);
            _cover.Reorder(_belief, order);
        }

        Pose();
        _rate = RateOfPlan();
    }

    /// <summary>Poses the problem of the order to the viewpoints as they are.</summary>
    private void Pose()
    {
        var looks = _cover.Chosen;
        _problem.Resize(looks.Length);
        for (var i = 0; i < looks.Length; i++)
        {
            (_problem.Gains[i], _problem.Looks[i]) = (looks[i].Gain, looks[i].Seconds);
            _problem.Starts[i] = Travel(_metres[looks[i].Candidate]);
            var roads = _ground.Roads.From(looks[i].Candidate);
            for (var j = 0; j < looks.Length; j++)
                _problem.Way(i, j) = Travel(roads[looks[j].Candidate]);
        }
    }

    private double Travel(double metres) => metres < Here ? 0 : SettingOff + metres / _options.Speed;

    /// <summary>Probability found for each second of the whole plan.</summary>
    private double RateOfPlan()
    {
        double gain = 0, time = _problem.Starts[0];
        for (var i = 0; i < _problem.Count; i++)
        {
            gain += _problem.Gains[i];
            time += _problem.Looks[i] + (i > 0 ? _problem.Way(i - 1, i) : 0);
        }

        return gain / Math.Max(time, 1);
    }

    private void Remember(int room, double time)
    {
        if (_room == room)
            return;
        _room = room;
        Span<double> probability = stackalloc double[_ground.Home.Rooms.Count];
        _belief.SumRooms(probability);
        _reasons.Add(string.Create(
            CultureInfo.InvariantCulture, $"{_ground.Home.Rooms[room].Id}: {probability[room]:P0} within {time:F0} s"));
    }
}
