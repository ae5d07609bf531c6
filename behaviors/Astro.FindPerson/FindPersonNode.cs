using System.Globalization;
using Astro.BehaviorTree;
using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>
/// The behaviour node: serves the action <c>find_person</c> by ticking a behaviour tree that drives
/// <c>navigate_to_pose</c>, reads <c>perception/faces</c> and <c>perception/identities</c>, and tells people what it
/// does on <c>screen/text</c>. One goal at a time; a second is rejected while the first is under way.
/// </summary>
public sealed class FindPersonNode : IAsyncDisposable
{
    /// <summary>The longest time limit of a goal (s): thirty years, which every clock can count.</summary>
    public const double LongestTimeLimit = 1e9;

    private static readonly TimeSpan BeliefPeriod = TimeSpan.FromSeconds(0.5);

    /// <summary>Of the people at home this share turns to some other heading each second.</summary>
    private const double TurnsPerSecond = 0.03;

    private readonly FindPersonOptions _options;
    private readonly RobotContext _robot;
    private readonly DeliveryDesk _desk;
    private readonly IPublisher<Messages.NavMsgs.OccupancyGrid> _belief;
    private readonly ActionServer<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> _server;
    private readonly IAsyncDisposable _sharing;
    private Mission? _mission;
    private bool _stopped;
    private bool _disposed;

    /// <summary>Starts serving.</summary>
    /// <param name="node">The node to live on; the caller disposes it.</param>
    /// <param name="home">Map and rooms.</param>
    /// <param name="options">The tree and what the search assumes where no parameter says otherwise.</param>
    /// <exception cref="IOException">The tree or the journal cannot be read.</exception>
    /// <exception cref="TreeFormatException">The tree file is wrong.</exception>
    /// <exception cref="ParameterException">A parameter has the wrong type or is out of range.</exception>
    public FindPersonNode(INode node, FloorPlan home, FindPersonOptions? options = null)
        : this(node, new FindPersonConfiguration(node, home, options))
    {
    }

    /// <summary>Starts serving with a configuration that may outlive this.</summary>
    /// <param name="node">The node to live on; the caller disposes it.</param>
    /// <param name="configuration">Made for the node.</param>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public FindPersonNode(INode node, FindPersonConfiguration configuration)
    {
        _options = configuration.Options;
        _robot = new RobotContext(node, configuration);
        _desk = new DeliveryDesk(node);
        _belief = node.CreatePublisher<Messages.NavMsgs.OccupancyGrid>("find_person/belief", QosProfile.Latched);
        _robot.Faces.FrameSeen += view => _mission?.Observe(view);
        try
        {
            _server = new(node, FindPersonAction.Type, "find_person", ExecuteAsync, WhyReject,
                new ActionServerOptions { Policy = GoalPolicy.RejectWhileBusy, Journal = _options.Journal });
        }
        catch
        {
            // At once: whoever tries again serves under the same names.
            _ = ReleaseAsync();
            throw;
        }
        _sharing = node.CreateTimer(BeliefPeriod, PassTime);
    }

    /// <summary>Whether there is still somebody to publish for.</summary>
    private bool IsServing => !_disposed && !_robot.Node.Closing.IsCancellationRequested;

    /// <summary>
    /// Takes no more goals and breaks off the mission under way: its drive is cancelled and its delivery withdrawn.
    /// Whoever asked for it is told that the server went away; one that is in the journal goes on with the next node.
    /// Complete when the robot stands, or navigation has not answered for two seconds. On the executor, which has to
    /// run meanwhile.
    /// </summary>
    public async Task StopAsync()
    {
        await BreakOffAsync();
        if (!await _robot.Navigator.SettleAsync())
            _robot.Node.Logger.Error($"{_robot.Navigator.Action} does not answer: the robot may still be driving");
    }

    /// <summary>Stops without waiting for anybody's answer; <see cref="StopAsync"/> sees to it that the robot
    /// stands.</summary>
    public async ValueTask DisposeAsync()
    {
        await BreakOffAsync();
        _disposed = true;
        await ReleaseAsync();
    }

    /// <summary>Says what the node does, and whether it could drive. Whom it looks for is nobody's business
    /// here.</summary>
    public void Diagnose(DiagnosticReport report)
    {
        var mission = _mission;
        report.Summarize(DiagnosticLevel.Ok, mission is null ? "waiting for a goal" : $"searching: {mission.Phase}");
        var obstacle = _robot.Navigator.WhyAbsent ?? _robot.WhyLost() ?? mission?.Waiting;
        if (obstacle is not null)
            report.Add(mission is null ? DiagnosticLevel.Warn : DiagnosticLevel.Error, obstacle);
        report.Add("running goals", mission is null ? 0L : 1);
        report.Add("goal", mission is null ? "" : $"{mission.GoalId}");
        report.Add("room", mission?.Room ?? "");
        report.Add("navigation server", _robot.Navigator.WhyAbsent is null ? "present" : "absent");
        report.Add("localised", _robot.WhyLost() is null ? "yes" : "no");
    }

    private async Task ReleaseAsync()
    {
        await _desk.DisposeAsync();
        await _belief.DisposeAsync();
        await _robot.DisposeAsync();
    }

    private async Task BreakOffAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        if (_mission is { } mission)
            _robot.Node.Logger.Warn($"goal {mission.GoalId} is broken off" + (_options.Journal is null
                ? " and forgotten, since there is no journal"
                : ", and goes on when the node serves again"));
        await _sharing.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static string? WhyReject(FindPersonAction.Goal goal) => goal switch
    {
        { Person: "" } => "person is empty: an id or a name is needed",
        { TimeLimit: not (>= 0 and <= LongestTimeLimit) } => string.Create(CultureInfo.InvariantCulture,
            $"time_limit is {goal.TimeLimit}: 0 (what suits the home) to {LongestTimeLimit} s are possible"),
        _ => null,
    };

    private async Task<GoalOutcome<FindPersonAction.Result>> ExecuteAsync(
        ServerGoal<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> goal)
    {
        var mission = new Mission(_robot, goal.Goal, goal.Id, goal.AcceptedAt);
        _mission = mission;
        try
        {
            var tree = TreeFile.Load(
                _options.Tree, FindPersonTree.Registry(_robot, mission, _desk), new GraphTime(_robot.Node.Graph.Clock));
            using var halting = goal.Canceling.Register(tree.Halt);
            MissionReport.Fill(tree.Blackboard, mission);
            var pulse = new FeedbackPulse(_robot, mission);
            while (tree.Tick() == NodeStatus.Running)
            {
                if (pulse.IsDue())
                    goal.PublishFeedback(MissionReport.Feedback(_robot, mission));
                await _robot.Node.Graph.Clock.Delay(_options.TickPeriod, goal.Canceling);
            }

            return MissionReport.Outcome(_robot, mission, tree.Blackboard);
        }
        catch (OperationCanceledException) when (goal.Canceling.IsCancellationRequested)
        {
            if (IsServing)
                mission.Show($"No longer looking for {mission.Name}");
            return MissionReport.Canceled(_robot, mission);
        }
        catch (Exception fault)
        {
            _robot.Node.Graph.Report(new CallbackFailure(_robot.Node.FullName, "find_person", fault));
            return MissionReport.Faulted(_robot, mission, fault);
        }
        finally
        {
            ShareBelief(evenUnseen: true);
            _mission = null;
        }
    }

    private void PassTime()
    {
        _mission?.Belief.Turn(TurnsPerSecond * BeliefPeriod.TotalSeconds);
        ShareBelief(evenUnseen: false);
    }

    /// <summary>Draws the belief; while nobody looks on, only the last one is worth it.</summary>
    private void ShareBelief(bool evenUnseen)
    {
        if (_mission is not { } mission || !IsServing || (!evenUnseen && _belief.SubscriptionCount == 0))
            return;
        _belief.Publish(BeliefMap.Draw(_robot.Home, _robot.Ground.Space, mission.Belief, _robot.Now));
    }
}
