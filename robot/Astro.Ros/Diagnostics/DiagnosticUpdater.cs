using Astro.Messages.DiagnosticMsgs;
using Astro.Messages.StdMsgs;

namespace Astro.Ros;

/// <summary>
/// Says on <c>/diagnostics</c>, once a second of the graph's clock, how a node's tasks are: a status for each, called
/// <c>node: task</c> as ROS 2's diagnostic_updater does.
/// </summary>
public sealed class DiagnosticUpdater : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // As diagnostic_updater's: only the newest state is worth anything.
    private static readonly QosProfile Qos = new(1);

    private readonly INode _node;
    private readonly string _name;
    private readonly string _hardwareId;
    private readonly List<(string Name, Action<DiagnosticReport> Report)> _tasks = [];
    private readonly IPublisher<DiagnosticArray> _publisher;
    private readonly IAsyncDisposable _timer;

    /// <summary>Starts to publish.</summary>
    /// <param name="node">Whose tasks they are; with it they end.</param>
    /// <param name="hardwareId">What tells this piece of hardware from all others; <c>none</c> where there is
    /// none.</param>
    public DiagnosticUpdater(INode node, string hardwareId = "none")
    {
        (_node, _hardwareId) = (node, hardwareId);
        _name = node.FullName[(node.FullName.LastIndexOf('/') + 1)..];
        _publisher = node.CreatePublisher<DiagnosticArray>("/diagnostics", Qos);
        _timer = node.CreateTimer(Period, Publish);
    }

    /// <summary>Adds a task.</summary>
    /// <param name="name">What it is called, as in <c>frames</c>.</param>
    /// <param name="report">Called once a second on the executor. If it throws, that is its status, and is reported on
    /// the graph.</param>
    public void Add(string name, Action<DiagnosticReport> report) => _tasks.Add(($"{_name}: {name}", report));

    /// <summary>Says nothing any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _publisher.DisposeAsync();
    }

    private void Publish() => _publisher.Publish(new DiagnosticArray
    {
        Header = new Header { Stamp = _node.Graph.Clock.Now },
        Status = [.. _tasks.Select(StatusOf)],
    });

    private DiagnosticStatus StatusOf((string Name, Action<DiagnosticReport> Report) task)
    {
        var report = new DiagnosticReport();
        try
        {
            task.Report(report);
        }
        catch (Exception exception)
        {
            _node.Graph.Report(new CallbackFailure(_node.FullName, $"diagnostics of {task.Name}", exception));
            report.Summarize(DiagnosticLevel.Error, $"the diagnosis failed: {exception.Message}");
        }
        return report.ToMessage(task.Name, _hardwareId);
    }
}
