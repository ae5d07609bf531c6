namespace Astro.Simulation.Generation;

/// <summary>Rooms and openings of a home, before anything stands in it.</summary>
/// <param name="Rooms">They do not overlap; no two are for the same use.</param>
/// <param name="Openings">Between rooms.</param>
/// <param name="FrontDoor">The inner face of the front door: one cell thick, within the hall, at an outer
/// wall.</param>
internal sealed record HomePlan(IReadOnlyList<PlannedRoom> Rooms, IReadOnlyList<Opening> Openings, CellBox FrontDoor)
{
    /// <summary>The rectangle around all rooms.</summary>
    public CellBox Bounds => Rooms.SelectMany(room => room.Parts).Aggregate((a, b) => a.Around(b));

    /// <summary>The plan mirrored or turned, with its lower left corner at the origin.</summary>
    /// <param name="symmetry">As <see cref="CellBox.Turned"/> takes it.</param>
    public HomePlan Turned(int symmetry)
    {
        var bounds = Bounds.Turned(symmetry);
        return new(
            [.. Rooms.Select(room => room with { Parts = [.. room.Parts.Select(Image)] })],
            [.. Openings.Select(opening => opening with { Gap = Image(opening.Gap) })],
            Image(FrontDoor));

        CellBox Image(CellBox box) => box.Turned(symmetry).Moved(-bounds.Left, -bounds.Bottom);
    }
}
