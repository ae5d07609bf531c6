using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.App.Tests.Introspection;

public sealed class TopicCommandTests : RobotFixture
{
    [TestCase("", "/robot1/loaded\n/robot1/text\n")]
    [TestCase("-t", "/robot1/loaded [std_msgs/msg/Bool]\n/robot1/text [std_msgs/msg/String]\n")]
    [TestCase("--include-hidden", "/robot1/_inner/own\n/robot1/loaded\n/robot1/text\n")]
    public async Task AllAreListedButHiddenOnes(string option, string lines)
    {
        Say("text", "x");
        Robot.CreateSubscription<Bool>("loaded", _ => { });
        Robot.CreatePublisher<OwnMessage>("_inner/own");
        string[] options = option.Length > 0 ? [option] : [];
        var run = await RunAsync(["topic", "list", "--spin-time", "3", .. options]);
        Assert.That(run.Output, Is.EqualTo(lines), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task InfoSaysWhoWritesAndReadsIt()
    {
        Say("text", "x");
        var run = await RunAsync("topic", "info", "/robot1/text");
        Assert.That(run.Output, Is.EqualTo(
            "Type: std_msgs/msg/String\nPublisher count: 1\nSubscription count: 0\n"), run.Error);
    }

    [Test]
    public async Task InfoSaysHowIfAsked()
    {
        Say("text", "x");
        Graph.CreateNode("reader").CreateSubscription<Messages.StdMsgs.String>(
            "/robot1/text", _ => { }, QosProfile.SensorData);
        var run = await RunAsync("topic", "info", "-v", "text", "--ros-args", "-r", "__ns:=/robot1");
        Assert.That(run.Output, Does.Contain(
            "Node name: robot\nNode namespace: /robot1\nTopic type: std_msgs/msg/String\n"
            + "Topic type hash: RIHS01_df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18\n"
            + "Endpoint type: PUBLISHER\n"));
        Assert.That(run.Output, Does.Contain(
            "  Reliability: RELIABLE\n  History (Depth): KEEP_LAST (1)\n  Durability: TRANSIENT_LOCAL\n"));
        Assert.That(run.Output, Does.Contain("Node name: reader\nNode namespace: /\n"));
        Assert.That(run.Output, Does.Contain("  Reliability: BEST_EFFORT\n"));
        Assert.That(run.Output, Does.Match(@"\nGID: ([0-9a-f]{2}\.){15}[0-9a-f]{2}\n"));
    }

    [Test]
    public async Task InfoSaysWhereNoTypeHashIsTold()
    {
        Robot.CreatePublisher<OwnMessage>("own");
        var run = await RunAsync("topic", "info", "-v", "/robot1/own");
        Assert.That(run.Output, Does.Contain("Topic type: their_msgs/msg/Own\nTopic type hash: INVALID\n"), run.Error);
    }

    [Test]
    public async Task EchoWritesALineForAMessage()
    {
        Say("text", "one", "tw\"o", "three");
        var run = await RunAsync("topic", "echo", "/robot1/text", "--count", "2");
        Assert.That(run.Output, Is.EqualTo("{\"data\":\"one\"}\n{\"data\":\"tw\\\"o\"}\n"), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That((await RunAsync("topic", "echo", "/robot1/text", "--once")).OutputLines(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task EchoGoesOnUntilCtrlC()
    {
        Say("text", "one");
        using var astro = Start("topic", "echo", "/robot1/text");
        await astro.SaysAsync("one");
        await astro.InterruptAsync();
        var run = await astro.EndAsync();
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task EchoNamesATypeThatItDoesNotKnow()
    {
        Robot.CreatePublisher<OwnMessage>("own");
        Fails(await RunAsync("topic", "echo", "/robot1/own"),
            "topic /robot1/own is of the type their_msgs/msg/Own, which astro has no definition of");
    }

    [Test]
    public async Task HzMeasuresAnyType()
    {
        var publisher = Robot.CreatePublisher<OwnMessage>("own", QosProfile.SensorData);
        await using var timer = Robot.CreateTimer(
            TimeSpan.FromMilliseconds(20), () => publisher.Publish(new OwnMessage()));
        using var astro = Start("topic", "hz", "/robot1/own", "--window", "5");
        await astro.SaysAsync("average rate: ");
        Assert.That(await astro.SaysAsync("min: "), Does.Match(
            @"\tmin: [\d.]+s max: [\d.]+s std dev: [\d.]+s window: \d"));
        await astro.SaysAsync("window: 5");
        await astro.InterruptAsync();
        var run = await astro.EndAsync();
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [TestCase("info")]
    [TestCase("echo")]
    [TestCase("hz")]
    public async Task ATopicThatDoesNotTurnUpIsNamed(string command) =>
        Fails(await RunAsync("topic", command, "nothing", "--timeout", "0.3"),
            "topic /nothing did not turn up within 0.3 s");
}
