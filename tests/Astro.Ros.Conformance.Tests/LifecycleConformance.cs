using Astro.Messages.LifecycleMsgs;

namespace Astro.Ros.Conformance.Tests;

/// <summary>A managed node on A, whoever manages it on B.</summary>
public sealed class LifecycleConformance(GraphKind kind) : ConformanceFixture(kind)
{
    private Life _life = null!;
    private LifecycleNode _node = null!;
    private IServiceClient<ChangeState.Request, ChangeState.Response> _change = null!;
    private IServiceClient<GetState.Request, GetState.Response> _get = null!;

    [SetUp]
    public async Task Manage()
    {
        _life = new Life();
        _node = new LifecycleNode(A, _life);
        _change = B.CreateClient(ChangeState.Type, "/a/change_state");
        _get = B.CreateClient(GetState.Type, "/a/get_state");
        await Task.WhenAll(_change.WaitForServiceAsync(Stop), _get.WaitForServiceAsync(Stop));
    }

    [TearDown]
    public async Task DisposeClients()
    {
        await _change.DisposeAsync();
        await _get.DisposeAsync();
    }

    [Test]
    public async Task ANodeGoesThroughItsLife()
    {
        Assert.That(await StateAsync(), Is.EqualTo((1, "unconfigured")));
        foreach (var (id, state) in new (byte, (int, string))[]
        {
            (Transition.TransitionConfigure, (2, "inactive")),
            (Transition.TransitionActivate, (3, "active")),
            (Transition.TransitionDeactivate, (2, "inactive")),
            (Transition.TransitionCleanup, (1, "unconfigured")),
            (Transition.TransitionUnconfiguredShutdown, (4, "finalized")),
        })
        {
            Assert.That(await AskAsync(id), $"transition {id}");
            Assert.That(await StateAsync(), Is.EqualTo(state));
        }
        Assert.That(_life.Calls, Is.EqualTo(
            new[] { "configure", "activate", "deactivate", "clean up", "shut down from Unconfigured" }));
    }

    [Test]
    public async Task ATransitionMayBeAskedByItsLabel()
    {
        Assert.That(await AskAsync(0, "configure"));
        Assert.That(await AskAsync(0, "shutdown"));
        Assert.That(await StateAsync(), Is.EqualTo((4, "finalized")));
    }

    [TestCase(Transition.TransitionActivate, "", TestName = "activate")]
    [TestCase(Transition.TransitionInactiveShutdown, "", TestName = "another state's shutdown")]
    [TestCase(Transition.TransitionOnConfigureSuccess, "", TestName = "what only the node says")]
    [TestCase(0, "", TestName = "nothing")]
    [TestCase(77, "", TestName = "no such number")]
    [TestCase(Transition.TransitionConfigure, "conjure", TestName = "no such label")]
    public async Task WhatTheStateHasNoTransitionForIsRefused(byte id, string label)
    {
        Assert.That(await AskAsync(id, label), Is.False);
        Assert.That(await StateAsync(), Is.EqualTo((1, "unconfigured")));
        Assert.That(_life.Calls, Is.Empty);
    }

    [Test]
    public async Task WhileOneIsUnderWayOthersAreRefused()
    {
        var ready = new TaskCompletionSource<CallbackResult>();
        _life.Configure = () => ready.Task;
        var first = AskAsync(Transition.TransitionConfigure);
        await Until(() => _node.State == LifecycleState.Configuring, "the transition's begin");

        Assert.That(await StateAsync(), Is.EqualTo((10, "configuring")));
        Assert.That(await AskAsync(Transition.TransitionConfigure), Is.False);
        Assert.That(await AskAsync(Transition.TransitionOnConfigureSuccess), Is.False);
        A.Graph.Post(() => ready.SetResult(CallbackResult.Success));

        Assert.That(await first);
        Assert.That(await StateAsync(), Is.EqualTo((2, "inactive")));
        Assert.That(_life.Calls, Is.EqualTo(new[] { "configure" }));
    }

    [Test]
    public async Task AFailureLeavesTheStateAsItWas()
    {
        _life.Configure = () => Task.FromResult(CallbackResult.Failure);
        Assert.That(await AskAsync(Transition.TransitionConfigure), Is.False);
        Assert.That(await StateAsync(), Is.EqualTo((1, "unconfigured")));
        Assert.That(Failures, Is.Empty);
    }

    [TestCase(CallbackResult.Success, 1, "unconfigured")]
    [TestCase(CallbackResult.Failure, 4, "finalized")]
    [TestCase(CallbackResult.Error, 4, "finalized")]
    public async Task AnExceptionLeadsThroughErrorProcessing(CallbackResult mended, int state, string label)
    {
        _life.Configure = () => throw new TimeoutException("no camera");
        _life.ProcessError = () => Task.FromResult(mended);
        Assert.That(await AskAsync(Transition.TransitionConfigure), Is.False);
        Assert.That(await StateAsync(), Is.EqualTo((state, label)));
        Assert.That(_life.Calls[^1], Is.EqualTo("process error from Unconfigured"));
        Assert.That(Failures.Single().ToString(), Is.EqualTo("/a: configuring: TimeoutException: no camera"));
    }

    [Test]
    public async Task EveryStepIsTold()
    {
        var steps = new List<(int Id, string Start, string Goal)>();
        B.CreateSubscription<TransitionEvent>("/a/transition_event", step =>
            steps.Add((step.Transition.Id, step.StartState.Label, step.GoalState.Label)));
        // How many steps are lost before the publisher has found B is up to the network.
        _life.Configure = () => Task.FromResult(CallbackResult.Failure);
        while (steps.Count == 0)
            await AskAsync(Transition.TransitionConfigure);
        _life.Configure = () => Task.FromResult(CallbackResult.Success);
        await AskAsync(Transition.TransitionConfigure);
        await Until(() => steps[^1].Goal == "inactive", "the last of them");
        var before = steps.Count;

        await AskAsync(Transition.TransitionCleanup);
        _life.Configure = () => Task.FromResult(CallbackResult.Error);
        await AskAsync(Transition.TransitionConfigure);
        await Until(() => steps.Count == before + 5, "five events");
        Assert.That(steps.Skip(before), Is.EqualTo(new[]
        {
            ((int)Transition.TransitionCleanup, "inactive", "cleaningup"),
            (Transition.TransitionOnCleanupSuccess, "cleaningup", "unconfigured"),
            (Transition.TransitionConfigure, "unconfigured", "configuring"),
            (Transition.TransitionOnConfigureError, "configuring", "errorprocessing"),
            (Transition.TransitionOnErrorFailure, "errorprocessing", "finalized"),
        }));
    }

    [Test]
    public async Task StatesAndTransitionsAreDescribed()
    {
        var states = B.CreateClient(GetAvailableStates.Type, "/a/get_available_states");
        var graph = B.CreateClient(GetAvailableTransitions.Type, "/a/get_transition_graph");
        var open = B.CreateClient(GetAvailableTransitions.Type, "/a/get_available_transitions");
        await Task.WhenAll(
            states.WaitForServiceAsync(Stop), graph.WaitForServiceAsync(Stop), open.WaitForServiceAsync(Stop));
        Assert.That((await states.CallAsync(new(), Stop)).AvailableStates.Select(state => state.Id),
            Is.EqualTo(new[] { 0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15 }));
        Assert.That((await graph.CallAsync(new(), Stop)).AvailableTransitions, Has.Length.EqualTo(25));
        Assert.That((await open.CallAsync(new(), Stop)).AvailableTransitions.Select(one =>
                (one.Transition.Id, one.Transition.Label, one.StartState.Label, one.GoalState.Label)),
            Is.EqualTo(new[]
            {
                (1, "configure", "unconfigured", "configuring"),
                (5, "shutdown", "unconfigured", "shuttingdown"),
            }));
    }

    [Test]
    public async Task WhatWasDeclaredWhileConfiguringGoesWithIt()
    {
        A.Parameters.Declare("own", 1L);
        _life.Configure = () =>
        {
            A.Parameters.Declare("configured", 1L);
            return Task.FromResult(CallbackResult.Success);
        };
        for (var i = 0; i < 2; i++)
        {
            Assert.That(await AskAsync(Transition.TransitionConfigure));
            Assert.That(A.Parameters.Declared.Select(one => one.Name), Is.EqualTo(new[] { "own", "configured" }));
            Assert.That(await AskAsync(Transition.TransitionCleanup));
            Assert.That(A.Parameters.Declared.Select(one => one.Name), Is.EqualTo(new[] { "own" }));
        }
        Assert.That(Failures, Is.Empty);
    }

    private async Task<bool> AskAsync(byte id, string label = "") => (await _change.CallAsync(
        new() { Transition = new() { Id = id, Label = label } }, Stop)).Success;

    private async Task<(int, string)> StateAsync()
    {
        var state = (await _get.CallAsync(new(), Stop)).CurrentState;
        return (state.Id, state.Label);
    }

    /// <summary>Notes what it is told to do.</summary>
    private sealed class Life : ILifecycle
    {
        public List<string> Calls { get; } = [];

        public Func<Task<CallbackResult>> Configure { get; set; } = () => Task.FromResult(CallbackResult.Success);

        public Func<Task<CallbackResult>> ProcessError { get; set; } = () => Task.FromResult(CallbackResult.Failure);

        public Task<CallbackResult> ConfigureAsync()
        {
            Calls.Add("configure");
            return Configure();
        }

        public Task<CallbackResult> ActivateAsync() => Note("activate");

        public Task<CallbackResult> DeactivateAsync() => Note("deactivate");

        public Task<CallbackResult> CleanUpAsync() => Note("clean up");

        public Task<CallbackResult> ShutDownAsync(LifecycleState previous) => Note($"shut down from {previous}");

        public Task<CallbackResult> ProcessErrorAsync(LifecycleState previous)
        {
            Calls.Add($"process error from {previous}");
            return ProcessError();
        }

        private Task<CallbackResult> Note(string call)
        {
            Calls.Add(call);
            return Task.FromResult(CallbackResult.Success);
        }
    }
}
