using Astro.Ros;

namespace Astro.Simulation;

/// <summary>
/// A simulated home on the graph: publishes <c>map</c>, <c>odom</c>, <c>scan</c>, <c>/tf</c>, <c>/tf_static</c>,
/// <c>cargo/loaded</c> and, with a camera, <c>camera/image_raw</c> and <c>camera/camera_info</c>; obeys <c>cmd_vel</c>;
/// its people answer <c>delivery/pending</c>. Advances on the graph's clock.
/// </summary>
public sealed class SimulationNode : IAsyncDisposable
{
    private const double SensorPeriod = 0.1;

    private readonly INode _node;
    private readonly SimulatedHome _home;
    private readonly BaseTopics _base;
    private readonly ScanTopic _scan;
    private readonly CameraTopics? _camera;
    private readonly DeliveryTopics _deliveries;
    private readonly int _stepsPerScan;
    private long _steps;

    /// <summary>Starts to simulate on a node of its own; disposing that node ends it too.</summary>
    /// <param name="node">The node, owned from now on.</param>
    /// <param name="home">The simulated home.</param>
    /// <param name="camera">The robot's camera; none to run without pictures.</param>
    /// <param name="cargo">Whether the robot starts with cargo aboard.</param>
    /// <exception cref="ArgumentException">The camera has not one model for each person.</exception>
    public SimulationNode(INode node, SimulatedHome home, SimulatedCamera? camera = null, bool cargo = false)
    {
        (_node, _home) = (node, home);
        _stepsPerScan = Math.Max(1, (int)Math.Round(SensorPeriod / home.Options.Step));
        LatchedTopics.Publish(node, home.World.Home);
        _base = new(node, home);
        _scan = new(node, home);
        _camera = camera is null ? null : new(node, home, camera);
        _deliveries = new(node, home, cargo);
        _base.Publish(node.Graph.Clock.Now);
        node.CreateTimer(TimeSpan.FromSeconds(home.Options.Step), Step);
    }

    /// <summary>Called when a camera frame is due, with its stamp: the transforms and the scan of that time are out,
    /// and the home stands still until it returns.</summary>
    public event Action<Time>? FrameDue;

    /// <summary>The simulated home: the truth, which is for views of the simulation, not for other nodes.</summary>
    public SimulatedHome Home => _home;

    /// <summary>Whether the robot has cargo aboard.</summary>
    public bool HasCargo => _deliveries.HasCargo;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private void Step()
    {
        _home.Step();
        var stamp = _node.Graph.Clock.Now;
        _base.Publish(stamp);
        if (_steps++ % _stepsPerScan != 0)
            return;
        _scan.Publish(stamp, _stepsPerScan * _home.Options.Step);
        _camera?.Publish(stamp);
        FrameDue?.Invoke(stamp);
    }
}
