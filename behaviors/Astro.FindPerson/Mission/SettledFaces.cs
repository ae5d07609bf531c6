using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

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

    private readonly List<(Point2 Place, Time Since, TimeSpan Lasting)> _settled = [];

    /// <summary>Remembers from now on a face that was inspected and told nothing; when it was last seen does not
    /// matter.</summary>
    public void GiveUp(Sighting face, Time now)
    {
        var before = TimeSpan.Zero;
        foreach (var (place, _, lasting) in _settled)
            if (IsSamePlace(place, face) && lasting > before)
                before = lasting;
        Settle(face, now, before > TimeSpan.Zero ? 2 * before : AfterInspection);
    }

    /// <summary>Remembers the faces of a frame that have a verdict and are not the one looked for.</summary>
    public void Note(IReadOnlyList<Sighting> faces, string wantedPerson)
    {
        for (var i = 0; i < faces.Count; i++)
            if (faces[i].Verdict != Identity.Undecided && faces[i].PersonId != wantedPerson)
                Settle(faces[i], faces[i].Stamp, AfterVerdict);
    }

    /// <summary>Whether a face is where one was settled not long ago; nor was it long after, as when a simulation has
    /// begun anew.</summary>
    public bool Contains(Sighting face)
    {
        foreach (var (place, since, lasting) in _settled)
            if ((face.Stamp - since).Duration() < lasting && IsSamePlace(place, face))
                return true;
        return false;
    }

    private static bool IsSamePlace(Point2 place, Sighting face) => face.Position.DistanceTo(place) < Radius;

    private void Settle(Sighting face, Time since, TimeSpan lasting)
    {
        for (var i = _settled.Count - 1; i >= 0; i--)
            if (IsSamePlace(_settled[i].Place, face))
                _settled.RemoveAt(i);
        _settled.Add((face.Position, since, lasting));
    }
}
