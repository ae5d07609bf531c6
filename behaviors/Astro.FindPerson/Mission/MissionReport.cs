using Astro.BehaviorTree;
using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>Between a mission, its tree's blackboard and the messages of the find_person action.</summary>
internal static class MissionReport
{
    /// <summary>The entries that <see cref="Fill"/> sets.</summary>
    public static IReadOnlyList<string> Given { get; } = ["person", "reminder", "cargo", "time_limit", "confirm"];

    /// <summary>Puts the goal's fields where the tree reads them.</summary>
    public static void Fill(Blackboard blackboard, Mission mission)
    {
        var goal = mission.Goal;
        blackboard.Set("person", goal.Person);
        blackboard.Set("reminder", goal.Reminder);
        blackboard.Set("cargo", goal.Cargo);
        blackboard.Set("time_limit", mission.TimeLimit.TotalSeconds);
        blackboard.Set("confirm", goal.Confirm);
    }

    public static FindPersonAction.Feedback Feedback(RobotContext robot, Mission mission) => new()
    {
        Phase = mission.Phase,
        ScreenText = mission.ScreenText,
        Room = mission.Room,
        Viewpoint = mission.Viewpoint is { } next ? Poses.InMap(next.Start, robot.Now) : new PoseStamped(),
        FoundProbability = (float)mission.Searched,
        NotHomeProbability = (float)mission.Belief.NotHome,
        Distance = (float)mission.Distance,
    };

    /// <summary>What the tree left on its blackboard, as the goal's outcome.</summary>
    public static GoalOutcome<FindPersonAction.Result> Outcome(
        RobotContext robot, Mission mission, Blackboard blackboard)
    {
        var outcome = blackboard.TryGet<Outcome>("outcome", out var told) ? told : FindPerson.Outcome.Failed;
        if (outcome != FindPerson.Outcome.Delivered && mission.Found is not null)
            outcome = FindPerson.Outcome.FoundNotDelivered;
        var error = blackboard.TryGet<MissionError>("error", out var known) ? known : MissionError.None;
        if (outcome == FindPerson.Outcome.Failed && error == MissionError.None)
            error = new MissionError(FindPersonAction.Result.Internal, "the tree ended without an outcome");
        if (outcome is FindPerson.Outcome.Delivered or FindPerson.Outcome.NotHome or FindPerson.Outcome.TimedOut)
            error = mission.Waiting is { } why
                ? new MissionError(FindPersonAction.Result.NavigationFailed, why)
                : MissionError.None;
        var result = Result(robot, mission, outcome, error);
        return outcome == FindPerson.Outcome.Delivered ? GoalOutcome.Succeeded(result) : GoalOutcome.Aborted(result);
    }

    public static GoalOutcome<FindPersonAction.Result> Canceled(RobotContext robot, Mission mission) =>
        GoalOutcome.Canceled(Result(robot, mission, FindPerson.Outcome.Canceled, MissionError.None));

    /// <summary>Something threw: a fault of the software, not of the search.</summary>
    public static GoalOutcome<FindPersonAction.Result> Faulted(RobotContext robot, Mission mission, Exception fault) =>
        GoalOutcome.Aborted(Result(robot, mission, FindPerson.Outcome.Failed,
            new MissionError(FindPersonAction.Result.Internal, fault.Message)));

    private static FindPersonAction.Result Result(
        RobotContext robot, Mission mission, Outcome outcome, MissionError error) =>
        new()
        {
            Outcome = (byte)outcome,
            ErrorCode = error.Code,
            ErrorMsg = error.Message,
            PersonPose = mission.Found is { } found
                ? Poses.InMap(new Pose2(found.Position.X, found.Position.Y, found.Facing), found.Stamp)
                : new PoseStamped(),
            TimeToFind = mission.FoundAt is { } time ? (time - mission.Started).TotalSeconds : double.NaN,
            TotalTime = (robot.Steady - mission.Started).TotalSeconds,
            Distance = mission.Distance,
            Rooms = [.. mission.Rooms],
            Reason = mission.Planner.Reason,
        };
}
