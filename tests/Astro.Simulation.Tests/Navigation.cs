using Astro.Home;

namespace Astro.Simulation.Tests;

/// <summary>Runs a navigator in a simulated home as the nodes do: control at 20 Hz, scans at 10 Hz.</summary>
internal sealed class Navigation(SimulatedHome home)
{
    private readonly float[] _ranges = new float[Lidar.Beams];
    private int _ticks;

    public Navigator Navigator { get; } = new(home.World.Home);

    /// <summary>Whether the robot was ever stopped by touching something.</summary>
    public bool Touched { get; private set; }

    public void Start(Pose2 goal)
    {
        Scan();
        Navigator.Start(home.Robot.Pose, goal, home.Time);
    }

    public NavigationState Run(double seconds)
    {
        for (double until = home.Time + seconds; home.Time < until && Navigator.State == NavigationState.Driving;)
        {
            if (_ticks++ % 2 == 0)
                Scan();
            home.Robot.Command(Navigator.Update(home.Robot.Pose, home.Robot.Velocity, home.Time));
            for (double end = home.Time + 0.05 - 1e-9; home.Time < end;)
            {
                home.Step();
                Touched |= home.Robot.Collided;
            }
        }

        return Navigator.State;
    }

    private void Scan()
    {
        home.Scan(_ranges);
        Navigator.Observe(home.Robot.Pose, _ranges, Lidar.FirstAngle, Lidar.AngleStep, home.Time);
    }
}
