using Astro.Ros;
using Astro.Ros.Dds;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.App.Tests.Introspection;

/// <summary>A graph in this process for <c>astro</c>, in a process of its own, to look at.</summary>
public abstract class RobotFixture
{
    private int _domain;

    private protected DdsGraph Graph { get; private set; } = null!;

    /// <summary><c>/robot1/robot</c>.</summary>
    private protected INode Robot { get; private set; } = null!;

    [SetUp]
    public void Join()
    {
        try
        {
            DdsGraph.Require();
        }
        catch (DdsException absent)
        {
            Assert.Ignore(absent.Message);
        }
        _domain = AstroProcess.NewDomain();
        Graph = JoinAgain();
        Robot = Graph.CreateNode("robot", new NodeOptions { Namespace = "/robot1" });
        _ = Graph.RunAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Leave()
    {
        if (Graph is null)
            return;
        await Robot.DisposeAsync();
        await Graph.DisposeAsync();
    }

    /// <summary>Another process's graph where the robot is, as it would be. Where a ROS 2 is sourced <c>astro</c> is on
    /// that, and is met where its nodes are.</summary>
    private protected DdsGraph JoinAgain() => DdsGraph.Join(
        DdsOptions.FromEnvironment(Environment.GetEnvironmentVariable) with { Domain = _domain });

    /// <summary>Starts <c>astro</c> where the robot is.</summary>
    private protected AstroProcess Start(params string[] arguments) => AstroProcess.StartOn(_domain, arguments);

    private protected async Task<Ended> RunAsync(params string[] arguments)
    {
        using var astro = Start(arguments);
        return await astro.EndAsync();
    }

    /// <summary>Publishes texts that whoever comes later gets too.</summary>
    private protected void Say(string topic, params string[] texts)
    {
        var publisher = Robot.CreatePublisher<Text>(
            topic, new QosProfile(texts.Length, Durability: Durability.TransientLocal));
        foreach (var text in texts)
            publisher.Publish(new Text { Data = text });
    }

    /// <summary>Exit code 1 and this one line: nothing is wrong with what was typed.</summary>
    private protected static void Fails(Ended run, string line)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
            Assert.That(run.Error, Is.EqualTo($"astro: {line}\n"));
            Assert.That(run.Output, Is.Empty);
        }
    }
}
