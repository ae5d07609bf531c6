namespace Astro.App.Tests.Launching;

/// <summary>A robot of several processes finds somebody whichever of them dies meanwhile.</summary>
public sealed class SurvivalTests
{
    private static readonly string[] Processes = ["simulation", "perception", "behavior", "screen"];

    [Test]
    public async Task Every_process_dies_once_in_one_search()
    {
        using var robot = await LaunchedRobot.SearchAsync(seed: 1);
        foreach (var name in Processes)
            await robot.KillAsync(name);
        IsDelivered(await robot.EndAsync());
    }

    /// <summary>Forty searches, half an hour: <c>./astro test --filter Name~Any_process_may_die</c>.</summary>
    [Test]
    [Category("OnDemand")]
    public async Task Any_process_may_die(
        [ValueSource(nameof(Processes))] string name, [Range(1, 10)] int seed)
    {
        using var robot = await LaunchedRobot.SearchAsync(seed);
        await robot.KillAsync(name);
        IsDelivered(await robot.EndAsync());
    }

    [Test]
    public async Task A_simulation_begins_anew_in_a_search()
    {
        using var state = new ScratchFolder();
        // An hour old, so that whoever waits for the old time to come again does so longer than any test takes.
        state.Write("simulation.json", """
            {"Seed":1,"Nanoseconds":3600000000000,"X":6.2,"Y":4.25,"Yaw":1.57,"Travelled":0,"Cargo":false}
            """);
        using var robot = await LaunchedRobot.SearchAsync(seed: 1, state.Path);
        await robot.SaysAsync(" look ");
        await robot.ResetAsync(state.Path);
        IsDelivered(await robot.EndAsync());
    }

    [Test]
    public async Task Ctrl_C_ends_all_of_it()
    {
        using var robot = await LaunchedRobot.SearchAsync(seed: 2);
        await robot.InterruptAsync();
        var ended = await robot.EndAsync();
        using (Assert.EnterMultipleScope())
        {
            foreach (var name in Processes)
                Assert.That(ended.Output, Does.Match($@"\[{name}-\d+\]: process has finished cleanly"), name);
            // Whether the robot could still report or was gone already.
            Assert.That(ended.Output, Does.Match(@"\[find-\d+\]: process was stopped and has given up "));
            Assert.That(ended.Output, Does.Not.Contain("[ERROR]"));
            Assert.That(ended.ExitCode, Is.Zero);
        }
    }

    private static void IsDelivered(Ended ended)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.Output);
            Assert.That(ended.Output, Does.Contain("Found Bob").And.Contain("\"outcome\": \"DELIVERED\""));
        }
    }
}
