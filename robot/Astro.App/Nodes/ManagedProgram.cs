using System.Runtime.ExceptionServices;
using Astro.Messages.LifecycleMsgs;
using Astro.Ros;

namespace Astro.App.Nodes;

/// <summary>
/// A node whose life ROS 2's tools manage. With <c>autostart</c> it configures and activates itself, and a failure of
/// that ends the process as any other node's would; without, it waits for whoever brings the robot up, and a failure is
/// one line and leaves it as it was.
/// </summary>
/// <typeparam name="TLoaded">What it needs, got by <c>configure</c> and given back by <c>cleanup</c>.</typeparam>
/// <typeparam name="TRunning">What works with it, begun by <c>activate</c> and ended by <c>deactivate</c>.</typeparam>
/// <param name="name">What its code calls the node.</param>
/// <param name="description">What it does, for help.</param>
/// <param name="task">What it is called in diagnostics.</param>
internal abstract class ManagedProgram<TLoaded, TRunning>(string name, string description, string task)
    : NodeProgram(name, description), ILifecycle, IAsyncDisposable
    where TLoaded : class, IDisposable
    where TRunning : class, IAsyncDisposable
{
    private INode _node = null!;
    private NodeOptions _options = null!;
    private LifecycleNode _life = null!;
    private TLoaded? _loaded;
    private TRunning? _running;
    private bool _isStarting;
    private ExceptionDispatchInfo? _failure;

    Task<CallbackResult> ILifecycle.ConfigureAsync() => AttemptAsync(async () =>
    {
        _loaded = await LoadAsync(_node);
        if (!_isStarting)
            WarnOfStrays(_node, _options);
    });

    Task<CallbackResult> ILifecycle.ActivateAsync() => AttemptAsync(() =>
    {
        _running = Run(_node, _loaded!);
        return Task.CompletedTask;
    });

    async Task<CallbackResult> ILifecycle.DeactivateAsync()
    {
        await StopAsync();
        return CallbackResult.Success;
    }

    Task<CallbackResult> ILifecycle.CleanUpAsync() => ReleaseAsync();

    Task<CallbackResult> ILifecycle.ShutDownAsync(LifecycleState previous) => EndAsync();

    Task<CallbackResult> ILifecycle.ProcessErrorAsync(LifecycleState previous) => EndAsync();

    public async ValueTask DisposeAsync() => await ReleaseAsync();

    protected sealed override async Task<IAsyncDisposable> StartAsync(INode node, NodeOptions options)
    {
        (_node, _options) = (node, options);
        _isStarting = node.Parameters.Declare(
            "autostart", true, "whether it configures and activates itself, or waits until it is told", readOnly: true)
            .Value;
        _life = new LifecycleNode(node, this);
        new DiagnosticUpdater(node).Add(task, Diagnose);
        if (_isStarting && !(await _life.ChangeAsync(Transition.TransitionConfigure)
            && await _life.ChangeAsync(Transition.TransitionActivate)))
        {
            await ReleaseAsync();
            _failure!.Throw();
        }
        _isStarting = false;
        return this;
    }

    protected sealed override void OnStarted(INode node, NodeOptions options)
    {
        if (_life.State == LifecycleState.Active)
            base.OnStarted(node, options);
        else
            node.Logger.Info($"{_life.State.Label()}: waits for a lifecycle manager (autostart is false)");
    }

    /// <summary>Gets all that the node needs; what takes long is not done on the executor.</summary>
    /// <param name="node">The node; its parameters are declared here.</param>
    protected abstract Task<TLoaded> LoadAsync(INode node);

    /// <summary>Begins the node's work.</summary>
    protected abstract TRunning Run(INode node, TLoaded loaded);

    /// <summary>Ends what others do for the node, which takes their answers; with the process there is no time for
    /// that.</summary>
    protected virtual Task StopAsync(TRunning running) => Task.CompletedTask;

    /// <summary>Says how the work goes.</summary>
    protected abstract void Diagnose(DiagnosticReport report, TRunning running, TLoaded loaded);

    private async Task<CallbackResult> AttemptAsync(Func<Task> work)
    {
        try
        {
            await work();
            return CallbackResult.Success;
        }
        catch (Exception error) when (_isStarting || UserError.Of(error) is not null)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
            if (!_isStarting)
                _node.Logger.Error(error.Message.ReplaceLineEndings(" "));
            return CallbackResult.Failure;
        }
    }

    private void Diagnose(DiagnosticReport report)
    {
        if (_running is not null && _loaded is not null)
            Diagnose(report, _running, _loaded);
        else if (_life.State == LifecycleState.Finalized)
            report.Summarize(DiagnosticLevel.Error, "finalized: only a restart brings it back");
        else
            report.Summarize(DiagnosticLevel.Stale, $"{_life.State.Label()}: nothing is done before it is activated");
        report.Add("lifecycle state", _life.State.Label());
    }

    private async Task StopAsync()
    {
        if (_running is { } running)
            await StopAsync(running);
        await DropAsync();
    }

    private async Task<CallbackResult> EndAsync()
    {
        await StopAsync();
        return await ReleaseAsync();
    }

    private async Task<CallbackResult> ReleaseAsync()
    {
        await DropAsync();
        _loaded?.Dispose();
        _loaded = null;
        return CallbackResult.Success;
    }

    private async Task DropAsync()
    {
        if (_running is not { } running)
            return;
        _running = null;
        await running.DisposeAsync();
    }
}
