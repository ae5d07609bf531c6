using System.Diagnostics;

namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ShutdownTests
{
    // The promise is 5 s; the rest is for a machine that is busy.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    [Test]
    public async Task All_are_asked_at_once()
    {
        const string Script = "trap 'echo asked; exit 0' INT; echo up; while :; do sleep 0.01; done";
        await using var launched = new Launched(Launched.Script("a-1", Script), Launched.Script("b-2", Script));
        await launched.SeeAsync("up", 2);
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines.Count(line => line.EndsWith("asked\n", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(launched.Lines.Count(line => line.Contains("finished cleanly")), Is.EqualTo(2));
    }

    [Test]
    public async Task The_end_by_the_signal_is_no_error()
    {
        await using var launched = new Launched(Launched.Script("a-1", "echo up; exec sleep 1000"));
        await launched.SeeAsync("up");
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines,
            Has.One.Match(@"^\[INFO\] \[a-1\]: process was stopped by signal 2 \[pid \d+\]\n$"));
    }

    [Test]
    public async Task An_error_while_it_stops_is_one()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "trap 'exit 5' INT; echo up; while :; do sleep 0.01; done"));
        await launched.SeeAsync("up");
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines, Has.One.Contains("exit code 5"));
    }

    [Test]
    public async Task To_give_up_when_told_to_stop_is_none()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "trap 'exit 4' INT; echo up; while :; do sleep 0.01; done") with
            {
                IsRequired = true,
                ExitCodes = new(Refused: 2, Canceled: 4),
            });
        await launched.SeeAsync("up");
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.Zero);
        Assert.That(launched.Lines, Has.One.Match(
            @"^\[INFO\] \[a-1\]: process was stopped and has given up \[pid \d+, exit code 4\]\n$"));
    }

    [Test]
    public async Task To_give_up_of_its_own_is_an_error()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "exit 4") with { ExitCodes = new(Refused: 2, Canceled: 4) });
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(launched.Lines, Has.One.Match(@"^\[ERROR\] \[a-1\]: process has died .*exit code 4,"));
    }

    [Test]
    public async Task One_that_heeds_no_signal_is_killed_in_time()
    {
        await using var launched = new Launched(
            Launched.Script("deaf-1", "trap '' INT TERM; echo up; while :; do sleep 0.1; done"),
            Launched.Script("a-2", "echo up; exec sleep 1000"));
        await launched.SeeAsync("up", 2);
        var since = Stopwatch.GetTimestamp();
        launched.Stop();
        Assert.That(await launched.EndAsync(), Is.EqualTo(1));
        Assert.That(Stopwatch.GetElapsedTime(since), Is.LessThan(Bound));
        Assert.That(launched.Lines.Where(line => line.Contains("has not ended")), Is.EqualTo(new[]
        {
            "[ERROR] [deaf-1]: process has not ended 2.5 s after SIGINT: SIGTERM\n",
            "[ERROR] [deaf-1]: process has not ended 1.5 s after SIGTERM: SIGKILL\n",
        }));
        Assert.That(launched.Lines, Has.One.Contains("[deaf-1]: process has died").And.One.Contains("exit code -9"));
    }

    [Test]
    public async Task Steps_come_by_the_clock()
    {
        var time = new ManualTime();
        var process = Launched.Script("a-1", "trap 'echo asked' INT; trap 'echo told; exit 0' TERM; echo up; "
            + "while :; do sleep 0.01; done");
        await using var launched = new Launched(new LaunchPlan([process], [], [], []), time);
        await launched.SeeAsync("up");
        launched.Stop();
        await launched.SeeAsync("asked");
        Assert.That(launched.Lines, Has.None.Contains("told"));
        while (!launched.Lines.Any(line => line.Contains("told")))
        {
            time.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Delay(5);
        }
        while (!launched.Run.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(0.02));
            await Task.Delay(5);
        }
        Assert.That(await launched.EndAsync(), Is.Zero);
    }

    [Test]
    public async Task What_a_process_has_started_goes_with_it()
    {
        await using var launched = new Launched(
            Launched.Script("a-1", "sh -c 'trap \"\" INT TERM; echo pid $$; while :; do sleep 0.1; done' & wait"));
        await launched.SeeAsync("] pid ");
        var pid = int.Parse(launched.Lines.Single(line => line.Contains("] pid "))["[a-1] pid ".Length..]);
        Assert.That(Directory.Exists($"/proc/{pid}"), Is.True);
        var since = Stopwatch.GetTimestamp();
        launched.Stop();
        await launched.EndAsync();
        Assert.That(Stopwatch.GetElapsedTime(since), Is.LessThan(Bound));
        Assert.That(IsRunning(pid), Is.False, string.Concat(launched.Lines));
    }

    [Test]
    public async Task Output_that_somebody_else_holds_does_not_keep_it_waiting()
    {
        // In a session of its own it is beyond reach, as a daemon is.
        await using var launched = new Launched(
            Launched.Script("a-1", "setsid sh -c 'echo pid $$; exec sleep 1000' & wait"));
        await launched.SeeAsync("] pid ");
        var pid = int.Parse(launched.Lines.Single(line => line.Contains("] pid "))["[a-1] pid ".Length..]);
        var since = Stopwatch.GetTimestamp();
        launched.Stop();
        await launched.EndAsync();
        Assert.That(Stopwatch.GetElapsedTime(since), Is.LessThan(Bound));
        Signals.SendToProcess(pid, Signals.Kill);
    }

    // A process that nobody has waited for yet is there still, as a zombie.
    private static bool IsRunning(int pid) =>
        File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ");
}
