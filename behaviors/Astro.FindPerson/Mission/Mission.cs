using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>One accepted find_person goal while it is carried out: what its leaves come to know.</summary>
internal sealed class Mission
{
    /// <summary>
    /// A camera that turns faster sees faces too briefly and too blurred to tell whose they are (rad/s).
    /// </summary>
    private const double SteadyTurnRate = 1.2;

    /// <summary>More faces than a home's camera sees at a time.</summary>
    private const int MostFaces = 16;

    private static readonly TimeSpan LooksAreFresh = TimeSpan.FromSeconds(0.5);

    private readonly RobotContext _robot;
    private readonly double _driven;
    private readonly List<string> _rooms = [];

    public Mission(RobotContext robot, FindPersonAction.Goal goal, Guid goalId, Time accepted)
    {
        _robot = robot;
        GoalId = goalId;
        Goal = goal;
        Name = goal.Person;
        // A goal that was accepted on a clock that has gone back since begins now.
        Started = robot.Steady - (robot.Now > accepted ? robot.Now - accepted : TimeSpan.Zero);
        TimeLimit = TimeSpan.FromSeconds(
            goal.TimeLimit > 0 ? goal.TimeLimit : robot.Search.TimeLimitFor(robot.Ground.Area));
        _driven = robot.Odometer.Distance;
        Belief = new Belief(robot.Ground, robot.Search.NotHomePrior);
        Planner = new SearchPlanner(robot.Ground, Belief, robot.Search, robot.KeepOut.Contains);
    }

    public Guid GoalId { get; }

    public FindPersonAction.Goal Goal { get; }

    /// <summary>When the goal was accepted, on the steady clock.</summary>
    public Time Started { get; }

    /// <summary>How long the goal may take: as it says, or as the size of the home suggests; zero for
    /// ever.</summary>
    public TimeSpan TimeLimit { get; }

    public Belief Belief { get; }

    public SearchPlanner Planner { get; }

    public SettledFaces Settled { get; } = new();

    /// <summary>Id of who is looked for; empty until it is known.</summary>
    public string PersonId { get; set; } = "";

    /// <summary>What they are called; as in the goal until it is known.</summary>
    public string Name { get; set; }

    public string Phase { get; set; } = "announce";

    /// <summary>What it shows on the robot's screen; empty while what was there before still is.</summary>
    public string ScreenText { get; private set; } = "";

    /// <summary>What the mission waits for before it sets off, in words; null when for nothing.</summary>
    public string? Waiting { get; set; }

    /// <summary>The viewpoint that the robot is at or drives to.</summary>
    public Viewpoint? Viewpoint { get; set; }

    /// <summary>The id of the room that the mission turns to: to search it, or to approach the person there; empty at
    /// first.</summary>
    public string Room { get; private set; } = "";

    /// <summary>The rooms in which it looked around or saw the person, in order.</summary>
    public IReadOnlyList<string> Rooms => _rooms;

    /// <summary>The sighting on which "Found" was shown.</summary>
    public Sighting? Found { get; set; }

    /// <summary>When, on the steady clock.</summary>
    public Time? FoundAt { get; set; }

    /// <summary>How much of the home was searched, 0 to 1; a sighting takes nothing of it back.</summary>
    public double Searched { get; private set; }

    /// <summary>Driven for this goal (m).</summary>
    public double Distance => _robot.Odometer.Distance - _driven;

    public void Show(string text)
    {
        ScreenText = text;
        _robot.Show(text);
    }

    /// <summary>Notes the room that the mission turns to.</summary>
    public void TurnTo(Room room) => Room = room.Id;

    /// <summary>Notes the room in which it looks around, or sees the person; null outside all rooms.</summary>
    public void Enter(Room? room)
    {
        if (room is null)
            return;
        TurnTo(room);
        if (_rooms.Count == 0 || _rooms[^1] != room.Id)
            _rooms.Add(room.Id);
    }

    /// <summary>
    /// Takes a camera frame as evidence: for the place where it shows the person, or against all that it shows but the
    /// places of faces that may yet turn out to be theirs.
    /// </summary>
    public void Observe(CameraView view)
    {
        if (PersonId.Length == 0)
            return;
        Settled.Note(_robot.Faces.InFrame, PersonId);
        if (_robot.Faces.Known(PersonId, LooksAreFresh) is { } person)
            Belief.ObservePerson(person.Position);
        else if (view.TurnRate <= SteadyTurnRate)
        {
            Span<Point2> faces = stackalloc Point2[MostFaces];
            faces = faces[.._robot.Faces.PlacesOfUndecided(LooksAreFresh, Settled, faces)];
            Belief.ObserveNobody(view.Pose, view.FieldOfView, faces);
        }

        Searched = Math.Max(Searched, Belief.Searched);
    }
}
