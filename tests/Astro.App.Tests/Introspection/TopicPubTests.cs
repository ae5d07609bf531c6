using Astro.Messages.GeometryMsgs;
using Astro.Ros;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.App.Tests.Introspection;

public sealed class TopicPubTests : RobotFixture
{
    private const string Topic = "/robot1/words";

    [TestCase(Durability.TransientLocal)]
    [TestCase(Durability.Volatile)]
    public async Task OneMessageGoesToASubscriptionThatComesLater(Durability durability)
    {
        var heard = new TaskCompletionSource<string>();
        using var astro = Start("topic", "pub", "--once", Topic, "std_msgs/msg/String", "data: hello, Bob",
            "--timeout", "60");
        Robot.CreateSubscription<Text>(
            "words", text => heard.TrySetResult(text.Data), new QosProfile(10, Reliability.Reliable, durability));
        var run = await astro.EndAsync();
        Assert.That((run.ExitCode, run.Output), Is.EqualTo(
            (0, "publishing #1: {\"data\":\"hello, Bob\"}\n")), run.Error);
        Assert.That(await heard.Task.WaitAsync(TimeSpan.FromSeconds(60)), Is.EqualTo("hello, Bob"));
    }

    [Test]
    public async Task WithoutARateItComesOnceASecondUntilCtrlC()
    {
        using var astro = Start("topic", "pub", Topic, "std_msgs/msg/String", "{data: again}");
        await astro.SaysAsync("publishing #3: ");
        await astro.InterruptAsync();
        var run = await astro.EndAsync();
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task ARateIsKept()
    {
        var (count, heard) = (0, new TaskCompletionSource());
        Robot.CreateSubscription<Twist>("cmd", twist =>
        {
            Assert.That((twist.Linear.X, twist.Angular.Z), Is.EqualTo((0.5, -1.0)));
            if (++count == 40)
                heard.TrySetResult();
        });
        using var astro = Start("topic", "pub", "/robot1/cmd", "geometry_msgs/msg/Twist",
            "linear:\n  x: 0.5\nangular: {z: -1}", "--rate", "200");
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Test]
    public async Task ATopicWithoutSubscriptionIsNamed() => Fails(
        await RunAsync("topic", "pub", "--once", Topic, "std_msgs/msg/String", "--timeout", "0.5"),
        $"a subscription of topic {Topic} did not turn up within 0.5 s");

    [Test]
    public async Task ATopicOfAnotherTypeIsNotWritten()
    {
        Robot.CreateSubscription<Text>("words", _ => { });
        (await RunAsync("topic", "pub", "--once", Topic, "std_msgs/msg/Bool", "data: true")).IsBadInput(
            $"astro: topic {Topic} is of the type std_msgs/msg/String, not std_msgs/msg/Bool\n");
    }
}
