using Astro.Home;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>A tracked face of one camera frame, placed on the map.</summary>
/// <param name="TrackId">The perception's transient track.</param>
/// <param name="Verdict">One of the constants of <c>astro/msg/Identity</c>.</param>
/// <param name="PersonId">Empty unless the verdict is KNOWN.</param>
/// <param name="Position">Of the face, on the floor (m, in <c>map</c>).</param>
/// <param name="Facing">Where the face looks (rad, in <c>map</c>).</param>
/// <param name="Distance">From the camera (m).</param>
/// <param name="Stamp">Of the frame.</param>
/// <param name="FirstSeen">Stamp of the track's first frame.</param>
internal sealed record Sighting(
    uint TrackId, byte Verdict, string PersonId, Point2 Position, double Facing, double Distance, Time Stamp,
    Time FirstSeen);
