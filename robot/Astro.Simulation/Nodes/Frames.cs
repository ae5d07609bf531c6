namespace Astro.Simulation;

/// <summary>The frames of REP-105 and the robot's own.</summary>
internal static class Frames
{
    public const string Map = "map";
    public const string Odom = "odom";
    public const string BaseLink = "base_link";
    public const string CameraLink = "camera_link";
    public const string CameraOptical = "camera_optical";
}
