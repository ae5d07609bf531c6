using Astro.Messages.DiagnosticMsgs;

namespace Astro.Ros.Tests.Diagnostics;

internal sealed class DiagnosticUpdaterTests : GraphFixture
{
    private List<DiagnosticArray> _received = null!;
    private DiagnosticUpdater _updater = null!;

    [SetUp]
    public void Listen()
    {
        _received = [];
        B.CreateSubscription<DiagnosticArray>("/diagnostics", _received.Add);
        _updater = new DiagnosticUpdater(Graph.CreateNode("eye", new NodeOptions { Namespace = "/robot1" }), "cam-7");
    }

    [TearDown]
    public async Task EndUpdater() => await _updater.DisposeAsync();

    [Test]
    public async Task Each_task_has_its_status_once_a_second()
    {
        var calls = 0L;
        _updater.Add("frames", report =>
        {
            report.Summarize(DiagnosticLevel.Ok, "fine");
            report.Add("calls", ++calls);
            report.Add("rate (Hz)", 9.87654);
        });
        _updater.Add("idle", _ => { });
        await Graph.RunAsync(At(3));
        Assert.That(_received.Select(array => array.Header.Stamp.Seconds), Is.EqualTo(new[] { 1.0, 2.0, 3.0 }));
        var (frames, idle) = (_received[2].Status[0], _received[2].Status[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((frames.Name, frames.HardwareId), Is.EqualTo(("eye: frames", "cam-7")));
            Assert.That((frames.Level, frames.Message), Is.EqualTo((DiagnosticStatus.Ok, "fine")));
            Assert.That(frames.Values.Select(value => (value.Key, value.Value)),
                Is.EqualTo(new[] { ("calls", "3"), ("rate (Hz)", "9.877") }));
            Assert.That((idle.Name, idle.Level), Is.EqualTo(("eye: idle", DiagnosticStatus.Error)));
        }
    }

    [Test]
    public async Task A_diagnosis_that_throws_is_an_error_and_leaves_the_others_alone()
    {
        _updater.Add("broken", _ => throw new TimeoutException("no answer"));
        _updater.Add("well", report => report.Summarize(DiagnosticLevel.Ok, "fine"));
        await Graph.RunAsync(At(1));
        var status = _received.Single().Status;
        Assert.That((status[0].Level, status[0].Message),
            Is.EqualTo((DiagnosticStatus.Error, "the diagnosis failed: no answer")));
        Assert.That(status[1].Level, Is.EqualTo(DiagnosticStatus.Ok));
        Assert.That(Failures.Single().Source, Is.EqualTo("diagnostics of eye: broken"));
    }

    [Test]
    public void The_worst_counts_and_all_that_is_wrong_is_said()
    {
        var report = new DiagnosticReport();
        report.Summarize(DiagnosticLevel.Ok, "fine");
        report.Add(DiagnosticLevel.Ok, "fine too");
        Assert.That((report.Level, report.Message), Is.EqualTo((DiagnosticLevel.Ok, "fine")));
        report.Add(DiagnosticLevel.Error, "broken");
        report.Add(DiagnosticLevel.Warn, "slow");
        Assert.That((report.Level, report.Message), Is.EqualTo((DiagnosticLevel.Error, "broken; slow")));
    }
}
