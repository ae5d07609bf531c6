namespace Astro.Simulation;

/// <summary>A velocity on the floor in the robot's frame.</summary>
/// <param name="Linear">Forward (m/s).</param>
/// <param name="Angular">Counter-clockwise (rad/s).</param>
public readonly record struct Twist2(double Linear, double Angular);
