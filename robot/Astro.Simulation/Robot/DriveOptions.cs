namespace Astro.Simulation;

/// <summary>What the robot's base can do.</summary>
/// <param name="Radius">Of its round footprint (m).</param>
/// <param name="MaxSpeed">Forward and backward (m/s).</param>
/// <param name="MaxTurnRate">Either way (rad/s).</param>
/// <param name="MaxAcceleration">Speeding up and braking (m/s²).</param>
/// <param name="MaxTurnAcceleration">Speeding up and braking (rad/s²).</param>
/// <param name="CommandTimeout">After how long without a command it stops (s).</param>
public sealed record DriveOptions(
    double Radius = 0.22,
    double MaxSpeed = 0.6,
    double MaxTurnRate = 1.6,
    double MaxAcceleration = 0.8,
    double MaxTurnAcceleration = 3.0,
    double CommandTimeout = 0.5);
