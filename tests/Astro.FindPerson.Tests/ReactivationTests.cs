using Astro.Messages.DiagnosticMsgs;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

/// <summary>One behaviour node serves, stops, and serves again, configured once.</summary>
internal sealed class ReactivationTests : FindPersonFixture
{
    private INode _node = null!;
    private FindPersonConfiguration _configuration = null!;

    [SetUp]
    public async Task Configure()
    {
        await Behaviour.DisposeAsync();
        _node = Graph.CreateNode("managed");
        _configuration = new FindPersonConfiguration(_node, Homes.Apartment, Options);
        Behaviour = new FindPersonNode(_node, _configuration);
    }

    [TearDown]
    public async Task CloseNode() => await _node.DisposeAsync();

    [Test]
    public async Task Who_stops_to_serve_stops_the_robot_and_may_begin_again()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var said = new List<string>();
        Graph.Logged += entry => said.Add(entry.Text);
        var result = await Graph.RunAsync(async () =>
        {
            var goal = await Action.SendGoalAsync(new() { Person = "Bob" });
            while (Robot.Goals.Count == 0)
                await Graph.Clock.Delay(TimeSpan.FromSeconds(0.1));
            await Behaviour.StopAsync();
            await Behaviour.DisposeAsync();
            await Graph.Clock.Delay(TimeSpan.FromSeconds(5));
            Assert.That(goal.Result.IsFaulted, "its server went away");
            Assert.That((Robot.Goals.Count, Robot.Arrivals.Count), Is.EqualTo((1, 0)), "its drive was cancelled");
            Assert.That(said, Has.Member($"goal {goal.Id} is broken off and forgotten, since there is no journal"));
            Behaviour = new FindPersonNode(_node, _configuration);
            await Action.WaitForServerAsync();
            var again = await Action.SendGoalAsync(new() { Person = "Bob" });
            return (await again.Result).Result;
        });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
        Assert.That(Failures, Is.Empty);
    }

    [Test]
    public async Task Who_could_not_begin_to_serve_may_try_again()
    {
        await Behaviour.DisposeAsync();
        var journal = new UnreadableJournal();
        var node = Graph.CreateNode("locked");
        var configuration = new FindPersonConfiguration(node, Homes.Apartment, Options with { Journal = journal });
        Assert.That(() => new FindPersonNode(node, configuration), Throws.TypeOf<IOException>());
        journal.IsReadable = true;
        Behaviour = new FindPersonNode(node, configuration);
    }

    [Test]
    public async Task It_says_what_it_does_and_whether_it_could_drive()
    {
        var said = new List<DiagnosticStatus>();
        Client.CreateSubscription<DiagnosticArray>("/diagnostics", array => said.AddRange(array.Status));
        await using var updater = new DiagnosticUpdater(_node);
        updater.Add("search", report => Behaviour.Diagnose(report));
        await Graph.RunAsync(Time.FromSeconds(1));
        await Graph.RunAsync(async () =>
        {
            await Action.SendGoalAsync(new() { Person = "Bob" });
            await Graph.Clock.Delay(TimeSpan.FromSeconds(2));
            await Robot.RestartNavigationAsync(TimeSpan.FromSeconds(1.5));
            return true;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((said[0].Level, said[0].Message), Is.EqualTo((DiagnosticStatus.Ok, "waiting for a goal")));
            Assert.That(said[1].Message, Does.StartWith("searching: "));
            Assert.That(said[1].Values.Single(value => value.Key == "running goals").Value, Is.EqualTo("1"));
            Assert.That(said[^1].Level, Is.EqualTo(DiagnosticStatus.Error));
            Assert.That(said[^1].Message, Does.Contain("no action /navigate_to_pose: is navigation running?"));
            Assert.That(said.SelectMany(status => status.Values).Select(value => value.Value), Has.No.Member("Bob"));
        }
    }

    /// <summary>A journal without goals, whose file is locked at first.</summary>
    private sealed class UnreadableJournal : IGoalJournal
    {
        public bool IsReadable { get; set; }

        public IReadOnlyList<JournaledGoal> Read() => IsReadable ? [] : throw new IOException("database is locked");

        public void Accept(Guid id, Time at, ReadOnlySpan<byte> goal)
        {
        }

        public void End(Guid id, Time at, GoalStatus status, ReadOnlySpan<byte> result)
        {
        }

        public void Forget(Guid id)
        {
        }
    }
}
