using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests.Journal;

/// <summary>Processes come and go while somebody is looked for.</summary>
internal sealed class RestartTests : FindPersonFixture
{
    [TearDown]
    public void ForgetJournal() => Options = new FindPersonOptions();

    [Test]
    public async Task A_search_outlives_the_behaviour_node()
    {
        using var file = new JournalFile();
        await RestartAsync(file);
        Robot.AtHome["p_1"] = InTheKitchen;
        Acknowledging(Acknowledge.Request.Taken);
        var result = await Graph.RunAsync(FindAsync);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
            Assert.That(result.TotalTime, Is.GreaterThan(Graph.Clock.Now.Seconds - 1), "it counts from the first word");
            Assert.That(Screen.Count(text => text == "Looking for Bob"), Is.EqualTo(2));
            Assert.That(file.Journal.Read().Single().Ended?.Status, Is.EqualTo(GoalStatus.Succeeded));
        }

        async Task<FindPersonAction.Result> FindAsync()
        {
            var goal = await Action.SendGoalAsync(new() { Person = "Bob", Reminder = "tea", Confirm = true });
            await Graph.Clock.Delay(TimeSpan.FromSeconds(4));
            await RestartAsync(file);
            await Graph.Clock.Delay(TimeSpan.FromSeconds(1));
            Assert.That(goal.Result.IsFaulted, "its server went away");
            return (await Action.Attach(goal.Id).Result).Result;
        }
    }

    [Test]
    public async Task Navigation_that_comes_back_is_sent_the_goal_again()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        var lost = 0;
        Robot.Setting += _ =>
        {
            if (lost++ == 0)
                Graph.Post(async () => await Robot.RestartNavigationAsync(TimeSpan.FromSeconds(10)));
        };
        var result = await FindAsync(new() { Person = "Bob" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
            Assert.That(Robot.Goals[1], Is.EqualTo(Robot.Goals[0]), "the goal that was lost");
            Assert.That(Failures, Is.Empty);
        }
    }

    [Test]
    public async Task Nothing_counts_as_searched_while_nobody_sees()
    {
        Robot.AtHome["p_1"] = InTheKitchen;
        Robot.Arrived += _ => Robot.IsBlind = Robot.Arrivals.Count == 1;
        var result = await Graph.RunAsync(async () =>
        {
            var goal = await Action.SendGoalAsync(new() { Person = "Bob" });
            await Graph.Clock.Delay(TimeSpan.FromSeconds(60));
            Assert.That(Robot.Arrivals, Has.Count.EqualTo(1), "it waits at the first viewpoint");
            Robot.IsBlind = false;
            return (await goal.Result).Result;
        });
        Assert.That(result.Outcome, Is.EqualTo(FindPersonAction.Result.Delivered));
    }

    private async Task RestartAsync(JournalFile file)
    {
        await Behaviour.DisposeAsync();
        file.Reopen();
        Options = new FindPersonOptions { Journal = file.Journal };
        StartBehaviour();
    }

    /// <summary>A journal's file for one test.</summary>
    private sealed class JournalFile : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("astro-journal-");

        public SqliteGoalJournal Journal { get; private set; } = null!;

        public void Reopen()
        {
            Journal?.Dispose();
            Journal = new SqliteGoalJournal(Path.Combine(_folder.FullName, "goals.db"));
        }

        public void Dispose()
        {
            Journal?.Dispose();
            _folder.Delete(recursive: true);
        }
    }
}
