namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ProcessKeeperTests
{
    [Test]
    public async Task A_process_is_started_again_as_often_as_it_may()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "echo up; exit 4") with { Respawn = new RespawnPolicy(TimeSpan.Zero, 2) });
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines.Count(line => line == "[a-1] up\n"), Is.EqualTo(3));
        Assert.That(launched.Lines.Count(line => line.Contains("exit code 4")), Is.EqualTo(3));
    }

    [Test]
    public async Task One_that_ends_cleanly_is_started_again_too()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "echo up") with { Respawn = new RespawnPolicy(TimeSpan.Zero, null) });
        await launched.SeeAsync("[a-1] up", 4);
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.Zero);
    }

    [Test]
    public async Task The_delay_comes_before_the_next_start()
    {
        var (time, delay) = (new ManualTime(), TimeSpan.FromSeconds(90));
        var process = Launched.Script("a-1", "echo up") with { Respawn = new RespawnPolicy(delay, null) };
        await using var launched = new Launched(new LaunchPlan([process], [], [], []), time);
        await UntilAsync(() => time.Pending.Contains(delay));
        Assert.That(launched.Lines.Count(line => line.Contains("started")), Is.EqualTo(1));
        time.Advance(delay);
        await launched.SeeAsync("[a-1] up", 2);
    }

    [Test]
    public async Task Nothing_is_started_again_while_all_stops()
    {
        var (time, delay) = (new ManualTime(), TimeSpan.FromSeconds(90));
        var process = Launched.Script("a-1", "exit 1") with { Respawn = new RespawnPolicy(delay, null) };
        await using var launched = new Launched(new LaunchPlan([process], [], [], []), time);
        await UntilAsync(() => time.Pending.Contains(delay));
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines.Count(line => line.Contains("started")), Is.EqualTo(1));
    }

    [Test]
    public async Task One_that_is_stopped_is_not_started_again()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "echo up; exec sleep 1000") with { Respawn = new(TimeSpan.Zero, null) });
        await launched.SeeAsync("[a-1] up");
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines.Count(line => line == "[a-1] up\n"), Is.EqualTo(1));
    }

    [Test]
    public async Task One_whose_input_is_refused_is_not_started_again_and_stops_all()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "exec sleep 1000"),
            Launched.Script("b-2", "echo up; exit 2") with
            {
                Respawn = new(TimeSpan.Zero, null),
                ExitCodes = new(Refused: 2, Canceled: 4),
            });
        Assert.That(await launched.EndAsync(), Is.EqualTo(2));
        Assert.That(launched.Lines.Count(line => line == "[b-2] up\n"), Is.EqualTo(1));
        Assert.That(launched.Lines.Single(line => line.Contains("ERROR")), Does.Match(
            @"^\[ERROR\] \[b-2\]: its input is refused, for the reason above \[pid \d+, exit code 2\]; "
            + @"stopping all\n$"));
    }

    [Test]
    public async Task The_same_exit_code_of_one_that_promises_nothing_is_an_end_like_others()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "echo up; exit 2") with { Respawn = new(TimeSpan.Zero, 1) });
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines.Count(line => line == "[a-1] up\n"), Is.EqualTo(2));
    }

    [Test]
    public async Task What_a_process_leaves_behind_does_not_keep_it_waiting()
    {
        await using var launched = new Launched(Launched.Script("a-1", "echo up; sleep 1000 & echo pid $!"));
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines, Has.One.Contains("finished cleanly"));
        var left = launched.Lines.Single(line => line.StartsWith("[a-1] pid ", StringComparison.Ordinal));
        Signals.SendToProcess(int.Parse(left["[a-1] pid ".Length..]), Signals.Kill);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
            await Task.Delay(5, patience.Token);
    }
}
