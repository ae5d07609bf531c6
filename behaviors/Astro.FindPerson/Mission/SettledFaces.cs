using Astro.Messages.Astro;

namespace Astro.FindPerson;

/// <summary>
/// Places where a face turned out to be somebody else's, or told nothing when it was inspected (a picture on the wall,
/// somebody who never turns round), so that the search does not stop for it again on every new track.
/// </summary>
internal sealed class SettledFaces
{
    /// <summary>A face within this distance of a settled one is taken for the same (m).</summary>
    private const double Radius = 0.6;

    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(60);

    private readonly List<Sighting> _settled = [];

    /// <summary>Remembers one face, in the place of an earlier one there.</summary>
    public void Add(Sighting face)
    {
        _settled.RemoveAll(settled => settled.Position.DistanceTo(face.Position) < Radius);
        _settled.Add(face);
    }

    /// <summary>Remembers the faces of a frame that have a verdict and are not the one looked for.</summary>
    public void Note(IReadOnlyList<Sighting> faces, string wantedPerson)
    {
        foreach (var face in faces)
            if (face.Verdict != Identity.Undecided && face.PersonId != wantedPerson)
                Add(face);
    }

    public bool Contains(Sighting face)
    {
        foreach (var settled in _settled)
            if (face.Stamp - settled.Stamp < Lasting && face.Position.DistanceTo(settled.Position) < Radius)
                return true;
        return false;
    }
}
