using System.Runtime.CompilerServices;
using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// All that a search knows of a home before it begins, worked out once for each home however often it is searched:
/// where people can be, where the robot can stand, what it sees from there and how far it is from one to another.
/// Nothing of it changes; searches on several threads may share it.
/// </summary>
internal sealed class SearchGround
{
    private static readonly ConditionalWeakTable<FloorPlan, SearchGround> Known = [];

    private SearchGround(FloorPlan home)
    {
        Home = home;
        Area = home.Rooms.Sum(room => room.Polygon.Area);
        Costmap = new Costmap(home);
        Space = new SearchSpace(home);
        Sights = new SightLines(home.Map, Space, Detection);
        Frame = new DetectionTable(Detection, frames: 1);
        Candidates = new ViewpointCandidates(Space, Costmap, Sights);
        Roads = new Roadmap(Costmap, Candidates.Places);
    }

    /// <summary>What a frame without the person is worth.</summary>
    public static DetectionModel Detection { get; } = new();

    public FloorPlan Home { get; }

    /// <summary>Of all rooms (m²).</summary>
    public double Area { get; }

    public Costmap Costmap { get; }

    public SearchSpace Space { get; }

    public SightLines Sights { get; }

    /// <summary>The chances of a single frame.</summary>
    public DetectionTable Frame { get; }

    public ViewpointCandidates Candidates { get; }

    public Roadmap Roads { get; }

    /// <summary>The ground of a home.</summary>
    public static SearchGround Of(FloorPlan home) => Known.GetValue(home, static home => new SearchGround(home));
}
