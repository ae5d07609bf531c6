using Astro.Messages.Astro;

namespace Astro.FindPerson;

/// <summary>
/// Places where a face turned out to be somebody else's, or told nothing when it was inspected (a picture on the wall,
/// somebody who never turns round), so that the search does not stop for it again on every new track. A face that told
/// nothing may yet be the person's: it gets another chance later, and each time only after twice as long.
/// </summary>
internal sealed class SettledFaces
{
    /// <summary>A face within this distance of a settled one is taken for the same (m).</summary>
    public const double Radius = 0.6;

    private static readonly TimeSpan AfterInspection = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan AfterVerdict = TimeSpan.FromSeconds(120);

    private readonly List<(Sighting Face, TimeSpan Lasting)> _settled = [];

    /// <summary>Remembers a face that was inspected and told nothing.</summary>
    public void GiveUp(Sighting face)
    {
        var before = TimeSpan.Zero;
        foreach (var (settled, lasting) in _settled)
            if (IsSamePlace(settled, face) && lasting > before)
                before = lasting;
        Settle(face, before > TimeSpan.Zero ? 2 * before : AfterInspection);
    }

    /// <summary>Remembers the faces of a frame that have a verdict and are not the one looked for.</summary>
    public void Note(IReadOnlyList<Sighting> faces, string wantedPerson)
    {
        for (var i = 0; i < faces.Count; i++)
            if (faces[i].Verdict != Identity.Undecided && faces[i].PersonId != wantedPerson)
                Settle(faces[i], AfterVerdict);
    }

    /// <summary>Whether a face is where one was settled not long ago.</summary>
    public bool Contains(Sighting face)
    {
        foreach (var (settled, lasting) in _settled)
            if (face.Stamp - settled.Stamp < lasting && IsSamePlace(settled, face))
                return true;
        return false;
    }

    private static bool IsSamePlace(Sighting one, Sighting other) => one.Position.DistanceTo(other.Position) < Radius;

    private void Settle(Sighting face, TimeSpan lasting)
    {
        for (var i = _settled.Count - 1; i >= 0; i--)
            if (IsSamePlace(_settled[i].Face, face))
                _settled.RemoveAt(i);
        _settled.Add((face, lasting));
    }
}
