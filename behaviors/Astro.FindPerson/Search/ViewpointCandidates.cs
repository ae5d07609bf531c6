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
    private const double Range = 4.5;

    private readonly Point2[] _places;
    private readonly int[] _rooms;
    private readonly Sight[][] _sights;

    public ViewpointCandidates(SearchSpace space, Costmap costmap, SightLines lines)
    {
        _places =
        [
            .. SearchSpace.Lattice(costmap.Map, Spacing)
                .Where(place => space.RoomAt(place) >= 0 && costmap.IsTraversable(place)),
        ];
        _rooms = [.. _places.Select(space.RoomAt)];
        _sights = [.. _places.Select(place => lines.Exactly(place, Range))];
    }

    public int Count => _places.Length;

    /// <summary>Where they are (m, in <c>map</c>).</summary>
    public IReadOnlyList<Point2> Places => _places;

    /// <summary>The index of a candidate's room in the home's list.</summary>
    public int Room(int candidate) => _rooms[candidate];

    /// <summary>What is in sight of a candidate.</summary>
    public ReadOnlySpan<Sight> Sights(int candidate) => _sights[candidate];
}
