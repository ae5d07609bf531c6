using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;
using Astro.Simulation;

namespace Astro.App.Simulate;

/// <summary>Watches an episode: the robot's way, what was said about whom, what perception did, and whether anything
/// still goes on.</summary>
internal sealed class Witness
{
    private const double TrailStep = 0.15;

    // Waiting for an answer takes half a minute, the longest that a robot has reason to stand still.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // What any home takes to search, several times over.
    private static readonly TimeSpan LongestEpisode = TimeSpan.FromHours(1);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.5);

    private readonly SimulatedHome _home;
    private readonly IClock _clock;
    private readonly Action<string> _onStuck;
    private readonly double _deadline;
    private readonly List<Point2> _trail = [];
    private readonly Dictionary<uint, int> _looks = [];
    private Pose2 _progress;
    private Time _progressTime;

    /// <summary>Starts to watch.</summary>
    /// <param name="node">The node to listen on.</param>
    /// <param name="home">The truth.</param>
    /// <param name="timeLimit">The search's own (s); 0 for what suits the home.</param>
    /// <param name="onStuck">Called with the reason when nothing goes on any more.</param>
    public Witness(INode node, SimulatedHome home, double timeLimit, Action<string> onStuck)
    {
        _deadline = LongestEpisode.TotalSeconds + timeLimit;
        (_home, _clock, _onStuck) = (home, node.Graph.Clock, onStuck);
        (_progress, _progressTime) = (home.Robot.Pose, _clock.Now);
        _trail.Add(home.Robot.Pose.Position);
        node.CreateSubscription<Messages.StdMsgs.String>("screen/text", Read, QosProfile.Latched);
        node.CreateSubscription<IdentityArray>("perception/identities", Count);
        node.CreateTimer(Period, Watch);
    }

    /// <summary>Where everybody was when the robot said "Found"; null before.</summary>
    public IReadOnlyList<(string Name, Point2 Position)>? WhenFound { get; private set; }

    /// <summary>Camera frames that perception has answered.</summary>
    public long Frames { get; private set; }

    /// <summary>The looks that verdicts rest on, of all tracks together.</summary>
    public long Looks => _looks.Values.Sum(looks => (long)looks);

    /// <summary>The robot's way so far.</summary>
    public IReadOnlyList<Point2> Trail => _trail;

    /// <summary>Where everybody is who is at home.</summary>
    public IReadOnlyList<(string Name, Point2 Position)> People()
    {
        var people = new List<(string, Point2)>();
        foreach (var person in _home.People)
            people.Add((person.Resident.Name, person.Position));
        return people;
    }

    private void Read(Messages.StdMsgs.String text)
    {
        if (text.Data.StartsWith("Found ", StringComparison.Ordinal))
            WhenFound = People();
    }

    private void Count(IdentityArray identities)
    {
        Frames++;
        foreach (var identity in identities.Identities)
            _looks[identity.TrackId] = Math.Max(_looks.GetValueOrDefault(identity.TrackId), identity.Looks);
    }

    private void Watch()
    {
        var robot = _home.Robot.Pose;
        if (robot.Position.DistanceTo(_trail[^1]) >= TrailStep)
            _trail.Add(robot.Position);
        if (robot.Position.DistanceTo(_progress.Position) > TrailStep
            || Math.Abs(Angles.Difference(robot.Yaw, _progress.Yaw)) > TrailStep)
            (_progress, _progressTime) = (robot, _clock.Now);
        if (_clock.Now - _progressTime > Patience)
            _onStuck($"stuck: the robot has not moved for {Patience.TotalSeconds:0} s of the simulation's time");
        else if (_clock.Now.Seconds > _deadline)
            _onStuck($"stuck: no end after {_deadline:0} s of the simulation's time");
    }
}
