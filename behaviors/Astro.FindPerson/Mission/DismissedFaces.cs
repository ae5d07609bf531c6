namespace Astro.FindPerson;

/// <summary>
/// Places where a face was inspected and told nothing (a picture on the wall, somebody who never turns round), so that
/// the search does not come back to it at once.
/// </summary>
internal sealed class DismissedFaces
{
    /// <summary>A face within this distance of a dismissed one is taken for the same (m).</summary>
    private const double Radius = 0.6;

    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(45);

    private readonly List<Sighting> _dismissed = [];

    public void Add(Sighting face) => _dismissed.Add(face);

    public bool Contains(Sighting face)
    {
        foreach (var dismissed in _dismissed)
            if (face.Stamp - dismissed.Stamp < Lasting && face.Position.DistanceTo(dismissed.Position) < Radius)
                return true;
        return false;
    }
}
