using Astro.Home;

namespace Astro.App.Simulate;

/// <summary>All that is kept of an episode.</summary>
/// <param name="Row">Its row of the results.</param>
/// <param name="Trail">What the page draws over the map.</param>
/// <param name="SimulatedSeconds">How long it took in the simulation, from first to last step.</param>
internal sealed record EpisodeReport(EpisodeRow Row, Trail Trail, double SimulatedSeconds);

/// <summary>Where everybody was in an episode, in <c>map</c>.</summary>
/// <param name="Robot">The robot's way.</param>
/// <param name="People">Who was at home, by name, and where.</param>
/// <param name="Found">Where the robot found whom it took for the person; null when it found nobody.</param>
internal sealed record Trail(
    IReadOnlyList<Point2> Robot, IReadOnlyList<(string Name, Point2 Position)> People, Point2? Found)
{
    public static Trail None { get; } = new([], [], null);
}
