using Astro.Ros;

namespace Astro.App.Tests.Introspection;

public sealed class LifecycleCommandTests : RobotFixture
{
    [SetUp]
    public void Manage() => _ = new LifecycleNode(Robot, new Ready());

    [Test]
    public async Task ManagedNodesAreListed()
    {
        Graph.CreateNode("unmanaged");
        var run = await RunAsync("lifecycle", "nodes", "--spin-time", "3");
        Assert.That(run.Output, Is.EqualTo("/robot1/robot\n"), run.Error);
    }

    [Test]
    public async Task AStateIsShownAndChanged()
    {
        await Says("unconfigured [1]\n", "lifecycle", "get", "/robot1/robot");
        await Says("Transitioning successful\n", "lifecycle", "set", "/robot1/robot", "configure");
        await Says("Transitioning successful\n", "lifecycle", "set", "/robot1/robot", "3");
        await Says("active [3]\n", "lifecycle", "get", "/robot1/robot");
    }

    [Test]
    public async Task ATransitionThatTheStateDoesNotHaveIsNotAsked() => Fails(
        await RunAsync("lifecycle", "set", "/robot1/robot", "activate"),
        "/robot1/robot: from unconfigured there is no transition 'activate' but configure [1], shutdown [5]");

    [Test]
    public async Task ATransitionThatFailsIsNoSuccess() => Fails(
        await RunAsync("lifecycle", "set", "/robot1/robot", "shutdown"),
        "/robot1/robot: shutdown failed; its log says why");

    [Test]
    public async Task ANodeThatIsNotManagedIsNamed()
    {
        Graph.CreateNode("unmanaged");
        Fails(await RunAsync("lifecycle", "get", "/unmanaged", "--timeout", "0.3"),
            "a server of service /unmanaged/get_state did not turn up within 0.3 s");
    }

    private async Task Says(string output, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, output)), run.Error);
    }

    /// <summary>Is always ready, but unwilling to end.</summary>
    private sealed class Ready : ILifecycle
    {
        public Task<CallbackResult> ConfigureAsync() => Task.FromResult(CallbackResult.Success);

        public Task<CallbackResult> ActivateAsync() => Task.FromResult(CallbackResult.Success);

        public Task<CallbackResult> DeactivateAsync() => Task.FromResult(CallbackResult.Success);

        public Task<CallbackResult> CleanUpAsync() => Task.FromResult(CallbackResult.Success);

        public Task<CallbackResult> ShutDownAsync(LifecycleState previous) => Task.FromResult(CallbackResult.Failure);

        public Task<CallbackResult> ProcessErrorAsync(LifecycleState previous) =>
            Task.FromResult(CallbackResult.Success);
    }
}
