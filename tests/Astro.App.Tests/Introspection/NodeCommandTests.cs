using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdMsgs;
using Astro.Messages.StdSrvs;
using Astro.Ros;

namespace Astro.App.Tests.Introspection;

public sealed class NodeCommandTests : RobotFixture
{
    [Test]
    public async Task AllAreListedButHiddenOnes()
    {
        Graph.CreateNode("camera");
        Graph.CreateNode("_hidden");
        var run = await RunAsync("node", "list", "--spin-time", "3");
        Assert.That(run.Output, Is.EqualTo("/camera\n/robot1/robot\n"), run.Error);
        run = await RunAsync("node", "list", "--spin-time", "3", "--include-hidden");
        Assert.That(run.Output, Does.StartWith("/_astro_cli_").And.Contain("/_hidden\n").And.Contain("/camera\n"));
    }

    [Test]
    public async Task NodesOfOneNameAreToldOf()
    {
        Graph.CreateNode("camera");
        await using var second = JoinAgain();
        second.CreateNode("camera");
        _ = second.RunAsync(CancellationToken.None);
        var run = await RunAsync("node", "list", "--spin-time", "3");
        Assert.That(run.Output, Is.EqualTo("/camera\n/camera\n/robot1/robot\n"));
        Assert.That(run.Error, Is.EqualTo("astro: 2 nodes are called /camera: is something started twice?\n"));
    }

    [Test]
    public async Task InfoSaysWhatItHas()
    {
        Say("text", "x");
        Robot.CreateSubscription<Bool>("loaded", _ => { });
        Robot.CreateService(Trigger.Type, "shake", _ => ValueTask.FromResult(new Trigger.Response()));
        Robot.CreateClient(SetBool.Type, "/light");
        await using var server = new ActionServer<
            NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            Robot, NavigateToPose.Type, "drive",
            _ => Task.FromResult(GoalOutcome.Succeeded(new NavigateToPose.Result())));
        Graph.CreateNode("other").CreateSubscription<Bool>("elsewhere", _ => { });
        var run = await RunAsync("node", "info", "/robot1/robot");
        Assert.That(run.Output, Is.EqualTo("""
            /robot1/robot
              Subscribers:
                /robot1/loaded: std_msgs/msg/Bool
              Publishers:
                /robot1/text: std_msgs/msg/String
              Service Servers:
                /robot1/shake: std_srvs/srv/Trigger
              Service Clients:
                /light: std_srvs/srv/SetBool
              Action Servers:
                /robot1/drive: nav2_msgs/action/NavigateToPose
              Action Clients:

            """), run.Error);
        run = await RunAsync("node", "info", "/robot1/robot", "--include-hidden");
        Assert.That(run.Output, Does.Contain(
            "    /robot1/drive/_action/cancel_goal: action_msgs/srv/CancelGoal\n"));
    }

    [Test]
    public async Task ANodeThatDoesNotTurnUpIsNamed() => Fails(
        await RunAsync("node", "info", "nobody", "--spin-time", "0", "--timeout", "0.3"),
        "node /nobody did not turn up within 0.3 s");
}
