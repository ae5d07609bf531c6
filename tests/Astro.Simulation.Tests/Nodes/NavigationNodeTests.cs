using Astro.Home;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Ros;

namespace Astro.Simulation.Tests;

public class NavigationNodeTests
{
    private static readonly Pose2 Study = new(1.2, 2.6, -1.5);
    private static readonly Pose2 Kitchen = new(5.0, 3.2, -1.0);

    [Test]
    public async Task A_goal_is_reached_with_feedback_on_the_way()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await using var client = run.Navigation();
        var feedback = new List<NavigateToPose.Feedback>();
        var sent = await run.Run(client.SendGoalAsync(run.Goal(Study), feedback.Add));
        var outcome = await run.Run(sent.Result);

        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Succeeded));
        Assert.That(outcome.Result.ErrorCode, Is.Zero);
        Assert.That(run.Home.Robot.Pose.Position.DistanceTo(Study.Position), Is.LessThan(0.15));
        Assert.That(feedback, Has.Count.GreaterThan(50));
        Assert.That(feedback[0].DistanceRemaining, Is.InRange(5, 8));
        Assert.That(feedback[^1].DistanceRemaining, Is.LessThan(0.3));
        Assert.That(feedback[^1].NavigationTime, Is.GreaterThan(feedback[0].NavigationTime));
        Assert.That(feedback[^1].CurrentPose.Header.FrameId, Is.EqualTo("map"));
        Assert.That(feedback[^1].CurrentPose.Pose.Position.X, Is.EqualTo(run.Home.Robot.Pose.X).Within(0.05));
        Assert.That(run.Failures, Is.Empty);
    }

    [TestCase(-5, 0, "map", NavigationError.GoalOutsideMap)]
    [TestCase(9.6, 0.5, "map", NavigationError.GoalOccupied)]
    [TestCase(1, 4.6, "odom", NavigationError.PlannerTransform)]
    public async Task A_goal_out_of_reach_is_aborted_with_nav2_s_code(
        double x, double y, string frame, NavigationError expected)
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await using var client = run.Navigation();
        await run.RunFor(0.1);
        var sent = await run.Run(client.SendGoalAsync(run.Goal(new(x, y, 0), frame)));
        var outcome = await run.Run(sent.Result);

        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Aborted));
        Assert.That(outcome.Result.ErrorCode, Is.EqualTo((ushort)expected));
        Assert.That(outcome.Result.ErrorMsg, Is.Not.Empty);
    }

    [Test]
    public async Task Cancelling_stops_the_robot()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await using var client = run.Navigation();
        var sent = await run.Run(client.SendGoalAsync(run.Goal(Study)));
        await run.RunFor(6);
        Assert.That(run.Home.Robot.Velocity.Linear, Is.GreaterThan(0.1));
        Assert.That(await run.Run(sent.CancelAsync()), Is.True);
        var outcome = await run.Run(sent.Result);
        await run.RunFor(1);

        Assert.That(outcome.Status, Is.EqualTo(GoalStatus.Canceled));
        Assert.That(run.Home.Robot.Velocity, Is.EqualTo(default(Twist2)));
    }

    [Test]
    public async Task A_new_goal_pre_empts_the_present_one()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await using var client = run.Navigation();
        var first = await run.Run(client.SendGoalAsync(run.Goal(Study)));
        await run.RunFor(4);
        var second = await run.Run(client.SendGoalAsync(run.Goal(Kitchen)));

        Assert.That((await run.Run(first.Result)).Status, Is.EqualTo(GoalStatus.Aborted));
        Assert.That((await run.Run(second.Result)).Status, Is.EqualTo(GoalStatus.Succeeded));
        Assert.That(run.Home.Robot.Pose.Position.DistanceTo(Kitchen.Position), Is.LessThan(0.15));
    }

    [Test]
    public async Task Goals_are_rejected_unless_it_is_active_and_given_up_when_it_no_longer_is()
    {
        await using var run = new GraphRun(TestWorlds.Apartment);
        await using var client = run.Navigation();
        var change = run.Node.CreateClient(ChangeState.Type, "bt_navigator/change_state");
        await run.RunFor(0.1);
        Assert.That(await ChangeAsync("deactivate"));
        Assert.That((await run.Run(client.SendGoalAsync(run.Goal(Study)))).Accepted, Is.False);

        Assert.That(await ChangeAsync("activate"));
        var sent = await run.Run(client.SendGoalAsync(run.Goal(Study)));
        Assert.That(sent.Accepted);
        await run.RunFor(6);
        Assert.That(await ChangeAsync("deactivate"));
        var outcome = await run.Run(sent.Result);
        await run.RunFor(1);

        Assert.That((outcome.Status, outcome.Result.ErrorCode), Is.EqualTo((GoalStatus.Aborted, 0)));
        Assert.That(run.Home.Robot.Velocity, Is.EqualTo(default(Twist2)));

        async Task<bool> ChangeAsync(string label) => (await run.Run(
            change.CallAsync(new ChangeState.Request { Transition = { Label = label } }))).Success;
    }

    [Test]
    public async Task One_seed_gives_one_drive_bit_for_bit()
    {
        var first = await DriveToKitchen();

        Assert.That(await DriveToKitchen(), Is.EqualTo(first));
    }

    [Test]
    public async Task A_robot_whose_place_is_unknown_does_not_move()
    {
        await using var graph = InProcessGraph.Simulated();
        _ = new NavigationNode(graph.CreateNode(NavigationNode.NodeName), TestWorlds.Apartment.Home);
        var node = graph.CreateNode("test");
        var commands = new List<Twist>();
        node.CreateSubscription<Twist>("cmd_vel", commands.Add);
        await using var client =
            new ActionClient<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
                node, NavigateToPose.Type, "navigate_to_pose");
        var goal = new NavigateToPose.Goal
        {
            Pose = new() { Header = new() { FrameId = "map" }, Pose = RigidTransform.FromPlanar(1, 4.6, 0).ToPose() },
        };
        var task = client.SendGoalAsync(goal);
        await graph.RunAsync(task);
        var result = (await task).Result;
        await graph.RunAsync(result);

        Assert.That((await result).Result.ErrorCode, Is.EqualTo((ushort)NavigationError.ControllerTransform));
        Assert.That(commands, Is.Empty);
    }

    private static async Task<(Pose2 Pose, double Travelled, Time End)> DriveToKitchen()
    {
        await using var run = new GraphRun(TestWorlds.Apartment, people: TestWorlds.Someone(6.4, 3.0, 0));
        await using var client = run.Navigation();
        var ended = new TaskCompletionSource<Time>();
        run.Graph.Post(Drive);
        var end = await run.Run(ended.Task);
        return (run.Home.Robot.Pose, run.Home.Robot.Travelled, end);

        // On the executor throughout, where time stands still between one step and the next.
        async void Drive()
        {
            var sent = await client.SendGoalAsync(run.Goal(Kitchen));
            await sent.Result;
            ended.SetResult(run.Graph.Clock.Now);
        }
    }
}
