using Astro.App.Nodes;
using Astro.App.Tests.Introspection;
using Astro.Messages.Astro;
using Astro.Messages.DiagnosticMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.RclInterfaces;
using Astro.Ros;
using FindPersonAction = Astro.Messages.Astro.FindPerson;

namespace Astro.App.Tests.Nodes;

/// <summary><c>astro run perception</c> and <c>behavior</c> under a lifecycle manager.</summary>
public sealed class ManagedProgramTests : RobotFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<DiagnosticStatus> _said = [];
    private CancellationTokenSource _limit = null!;

    [SetUp]
    public void Listen()
    {
        _limit = new CancellationTokenSource(Patience);
        _said.Clear();
        Robot.CreateSubscription<DiagnosticArray>("/diagnostics", array =>
        {
            lock (_said)
                _said.AddRange(array.Status);
        });
    }

    [TearDown]
    public void EndPatience() => _limit.Dispose();

    [Test]
    public async Task PerceptionIsTakenUpAndDownAndUpAgain()
    {
        using var astro = Start("run", "perception", "--ros-args", "-p", "autostart:=false", "-p", "stray:=1",
            "-p", $"world:={StageParameters.ShippedWorld}");
        await astro.ComplainsAsync("unconfigured: waits for a lifecycle manager");
        await SaidAsync(DiagnosticStatus.Stale, "unconfigured");
        var people = Robot.CreateClient(ListPeople.Type, "/visual_id/list");
        for (var i = 0; i < 2; i++)
        {
            Assert.That(await ChangeAsync("/perception", Transition.TransitionConfigure));
            Assert.That(people.IsReady, Is.False, "nothing is served before it is active");
            Assert.That(await ChangeAsync("/perception", Transition.TransitionActivate));
            await people.WaitForServiceAsync(_limit.Token);
            await SaidAsync(DiagnosticStatus.Ok, "frames/s");
            Assert.That(await ChangeAsync("/perception", Transition.TransitionDeactivate));
            await SaidAsync(DiagnosticStatus.Stale, "inactive");
            Assert.That(await ChangeAsync("/perception", Transition.TransitionCleanup));
        }
        await astro.InterruptAsync();
        var ended = await astro.EndAsync();
        Assert.That(ended.ExitCode, Is.Zero, ended.Error);
        Assert.That(ended.Error, Does.Contain("stray: /perception has no such parameter").And.Not.Contain("ERROR"));
    }

    [Test]
    public async Task BehaviourServesOnceItIsActive()
    {
        using var astro = Start("run", "behavior", "--ros-args", "-p", "autostart:=false");
        await astro.ComplainsAsync("unconfigured: waits for a lifecycle manager");
        await using ActionClient<FindPersonAction.Goal, FindPersonAction.Result, FindPersonAction.Feedback> client =
            new(Robot, FindPersonAction.Type, "/find_person");
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionConfigure));
        Assert.That(client.IsReady, Is.False);
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionActivate));
        await client.WaitForServerAsync(_limit.Token);
        await SaidAsync(DiagnosticStatus.Warn, "no action /navigate_to_pose");
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionActiveShutdown));
        await SaidAsync(DiagnosticStatus.Error, "finalized");
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionConfigure), Is.False);
    }

    [Test]
    public async Task WhatCannotBeConfiguredSaysWhyAndStays()
    {
        using var astro = Start(
            "run", "behavior", "--ros-args", "-p", "autostart:=false", "-p", "home:=nowhere.yaml");
        await astro.ComplainsAsync("unconfigured: waits for a lifecycle manager");
        for (var i = 0; i < 2; i++)
        {
            Assert.That(await ChangeAsync("/behavior", Transition.TransitionConfigure), Is.False);
            await astro.ComplainsAsync("nowhere.yaml");
        }
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionActivate), Is.False);
    }

    [Test]
    public async Task LeftAloneItStartsByItselfAndKeepsWhatIsReadOnce()
    {
        using var astro = Start("run", "behavior");
        await astro.ComplainsAsync("up");
        await using var set = Robot.CreateClient(SetParameters.Type, "/behavior/set_parameters");
        await set.WaitForServiceAsync(_limit.Token);
        var results = (await set.CallAsync(new()
        {
            Parameters =
            [
                Boolean("use_sim_time"), Boolean("autostart"),
                new() { Name = "home", Value = new() { Type = ParameterType.ParameterString, StringValue = "/" } },
            ],
        }, _limit.Token)).Results;
        Assert.That(results.Select(result => result.Reason), Is.All.Contain("read-only"));
        Assert.That(await ChangeAsync("/behavior", Transition.TransitionDeactivate), "it is active");

        static Messages.RclInterfaces.Parameter Boolean(string name) =>
            new() { Name = name, Value = new() { Type = ParameterType.ParameterBool, BoolValue = true } };
    }

    private async Task<bool> ChangeAsync(string node, byte id)
    {
        await using var client = Robot.CreateClient(ChangeState.Type, node + "/change_state");
        await client.WaitForServiceAsync(_limit.Token);
        return (await client.CallAsync(new() { Transition = new() { Id = id } }, _limit.Token)).Success;
    }

    /// <summary>Waits for a status that is said from now on.</summary>
    private async Task SaidAsync(byte level, string message)
    {
        lock (_said)
            _said.Clear();
        while (true)
        {
            lock (_said)
                if (_said.Exists(status => status.Level == level && status.Message.Contains(message)))
                    return;
            Assert.That(_limit.IsCancellationRequested, Is.False, $"waited in vain for '{message}'");
            await Graph.Clock.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }
}
