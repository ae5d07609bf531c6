using Astro.Home;

namespace Astro.FindPerson;

/// <summary>
/// The places that the robot can stand on, on a lattice, each with the cells that it sees from there.
/// </summary>
internal sealed class ViewpointCandidates
{
    /// <summary>
    /// Between neighbouring candidates (m): close enough that every corner of a room is seen from one.
    /// </summary>
    private const double Spacing = 0.5;

    /// <summary>
    /// How far a look counts when places are compared (m); what lies farther is better seen from nearer.
    /// </summary>
    private const double Range = 3.5;

    private readonly Candidate[] _candidates;

    public ViewpointCandidates(FloorPlan home, SearchSpace space, Costmap costmap) =>
        _candidates =
        [
            .. SearchSpace.Lattice(home.Map, Spacing)
                .Where(place => space.RoomAt(place) >= 0 && costmap.IsTraversable(place))
                .Select(place => new Candidate(place, space.RoomAt(place), CellsInSight(space, place))),
        ];

    public ReadOnlySpan<Candidate> All => _candidates;

    private static int[] CellsInSight(SearchSpace space, Point2 eye)
    {
        var cells = new List<int>();
        for (var cell = 0; cell < space.Count; cell++)
            if (eye.DistanceTo(space.Centre(cell)) <= Range && space.InSight(eye, space.Centre(cell)))
                cells.Add(cell);
        return [.. cells];
    }

    /// <summary>One place and the indices of the belief's cells in sight of it.</summary>
    public sealed record Candidate(Point2 Position, int Room, int[] Cells);
}
