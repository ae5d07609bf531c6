using System.Globalization;
using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// Decides where to look next: the room with the most probability for each second of getting there and searching it,
/// and within it the viewpoint with the greatest gain for its time.
/// </summary>
internal sealed class SearchPlanner
{
    private readonly FloorPlan _home;
    private readonly Belief _belief;
    private readonly SearchSpace _space;
    private readonly DistanceField _distances;
    private readonly ViewpointCandidates _candidates;
    private readonly SearchOptions _options;
    private readonly HashSet<Point2> _unreachable = [];
    private readonly List<string> _reasons = [];
    private int? _room;

    /// <summary>Prepares the viewpoints of a home.</summary>
    /// <param name="home">Rooms and map.</param>
    /// <param name="space">The places that <paramref name="belief"/> is over.</param>
    /// <param name="belief">Read at every decision; never changed.</param>
    /// <param name="costmap">Where the robot can stand and drive.</param>
    /// <param name="candidates">The places to look from.</param>
    /// <param name="options">Assumptions and limits.</param>
    public SearchPlanner(
        FloorPlan home, SearchSpace space, Belief belief, Costmap costmap, ViewpointCandidates candidates,
        SearchOptions options)
    {
        _home = home;
        _space = space;
        _belief = belief;
        _distances = new DistanceField(costmap);
        _candidates = candidates;
        _options = options;
    }

    /// <summary>Why the rooms were chosen in that order, in words.</summary>
    public string Reason => string.Join("; ", _reasons);

    /// <summary>The next viewpoint, or null when the person is most likely out or nothing is left to see.</summary>
    /// <param name="robot">Where the robot is (in <c>map</c>).</param>
    public Viewpoint? Next(Pose2 robot)
    {
        if (_belief.NotHome >= _options.NotHomeVerdict)
            return null;
        _distances.Compute(robot.Position);
        Span<double> probability = stackalloc double[_home.Rooms.Count];
        _belief.SumRooms(probability);
        var best = -1;
        double bestRate = 0, bestTime = 0;
        for (var room = 0; room < _home.Rooms.Count; room++)
        {
            var (candidate, travel, gain) = BestIn(room);
            if (candidate < 0)
                continue;

            // A room that takes several viewpoints takes as many sweeps.
            var time = travel + SweepTime * Math.Max(1, probability[room] / gain);
            if (probability[room] / time > bestRate)
                (best, bestRate, bestTime) = (candidate, probability[room] / time, time);
        }

        if (best < 0)
            return null;
        var chosen = _candidates.All[best];
        Remember(chosen.Room, probability[chosen.Room], bestTime);
        return new Viewpoint(chosen.Position, chosen.Room, Sweep(chosen, robot));
    }

    /// <summary>Whether viewpoints were left out because the robot could not get there.</summary>
    public bool HasExcluded => _unreachable.Count > 0;

    /// <summary>Leaves a viewpoint out from now on, since the robot could not get there.</summary>
    public void Exclude(Viewpoint viewpoint) => _unreachable.Add(viewpoint.Position);

    private double SweepTime => _options.HeadingsPerSweep * _options.SecondsPerHeading;

    /// <summary>The viewpoint of a room with the greatest gain for its time, the way there (s) and that gain.</summary>
    private (int Candidate, double Travel, double Gain) BestIn(int room)
    {
        var best = -1;
        double bestRate = 0, bestTravel = 0, bestGain = 0;
        for (var i = 0; i < _candidates.All.Length; i++)
        {
            var candidate = _candidates.All[i];
            if (candidate.Room != room || _unreachable.Contains(candidate.Position))
                continue;
            var metres = _distances.To(candidate.Position);
            if (double.IsInfinity(metres))
                continue;
            double gain = 0;
            foreach (var cell in candidate.Cells)
                gain += _belief.Gain(candidate.Position, cell, _options.FramesPerLook);
            var travel = metres / _options.Speed;
            var rate = gain / (travel + SweepTime);
            if (gain >= _options.LeastGain && rate > bestRate)
                (best, bestRate, bestTravel, bestGain) = (i, rate, travel, gain);
        }

        return (best, bestTravel, bestGain);
    }

    /// <summary>The directions in which the viewpoint promises something, one way round from the nearest.</summary>
    private List<double> Sweep(ViewpointCandidates.Candidate candidate, Pose2 robot)
    {
        var sectors = _options.HeadingsPerSweep;
        var width = 2 * Math.PI / sectors;
        Span<double> gains = stackalloc double[sectors];
        var all = 0.0;
        foreach (var cell in candidate.Cells)
        {
            var place = _space.Centre(cell);
            var direction = Math.Atan2(place.Y - candidate.Position.Y, place.X - candidate.Position.X);
            var gain = _belief.Gain(candidate.Position, cell, _options.FramesPerLook);
            gains[(int)Math.Floor(direction / width + 0.5 + sectors) % sectors] += gain;
            all += gain;
        }

        var arrival = robot.Position.DistanceTo(candidate.Position) < 0.3
            ? robot.Yaw
            : (candidate.Position - robot.Position).Angle;
        var first = (int)Math.Floor(arrival / width + 0.5 + sectors) % sectors;
        var headings = new List<double>(sectors);
        for (var i = 0; i < sectors; i++)
        {
            var sector = (first + i) % sectors;
            if (gains[sector] >= _options.LeastHeadingShare * all)
                headings.Add(Angles.Wrap(sector * width));
        }

        return headings;
    }

    private void Remember(int room, double probability, double time)
    {
        if (_room == room)
            return;
        _room = room;
        _reasons.Add(string.Create(
            CultureInfo.InvariantCulture, $"{_home.Rooms[room].Id}: {probability:P0} within {time:F0} s"));
    }
}
