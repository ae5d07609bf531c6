using Astro.Evaluation;

namespace Astro.App.Recognition;

/// <summary>The faces in frames by what makes them hard to find.</summary>
internal static class FrameGroups
{
    private const double LeastWidth = 24;
    private const double MostAside = 60;
    private const double LeastSeen = 0.8;
    private static readonly double[] Widths = [12, 16, 24, 32, 48, 64, 96, double.PositiveInfinity];
    private static readonly double[] Turns = [0, 15, 30, 45, 60, 75];
    private static readonly double[] Nods = [0, 10, 20, 30, 90];
    private static readonly double[] Shares = [0.4, 0.6, LeastSeen, 1];

    /// <summary>The faces that a detector must not miss: 24 px and more, up to 60° aside, of which the frame's edge and
    /// things in the way hide a fifth at most.</summary>
    public static FaceGroup<FaceTrial> Wanted { get; } =
        new("wanted", "24 px and more, up to 60° aside, at least 80 % in view", IsWanted);

    public static IReadOnlyList<FaceGroup<FaceTrial>> All { get; } =
    [
        Wanted,
        .. Bins("width (px)", Widths, face => face.Width, face => face.Aside <= MostAside && IsSeen(face)),
        .. Bins("aside (°)", Turns, face => face.Aside, face => face.Width >= LeastWidth && IsSeen(face)),
        .. Bins("nod (°)", Nods, face => double.RadiansToDegrees(Math.Abs(face.Truth.Pitch)), IsWanted),
        // The last bin holds the faces that are seen whole.
        .. Bins("seen", Shares, face => Math.Min(face.Truth.Visible, 1 - 1e-9),
            face => face.Width >= LeastWidth && face.Aside <= MostAside),
        .. PeopleGroups.OfFaces(IsWanted),
    ];

    private static bool IsWanted(FaceTrial face) =>
        face.Width >= LeastWidth && face.Aside <= MostAside && IsSeen(face);

    private static bool IsSeen(FaceTrial face) => face.Truth.Visible >= LeastSeen;

    private static IEnumerable<FaceGroup<FaceTrial>> Bins(
        string what, double[] edges, Func<FaceTrial, double> measure, Func<FaceTrial, bool> counted)
    {
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var (low, high) = (edges[i], edges[i + 1]);
            var name = double.IsInfinity(high) ? $"{low} and more" : $"{low}–{high}";
            yield return new FaceGroup<FaceTrial>(
                what, name, face => counted(face) && measure(face) >= low && measure(face) < high);
        }
    }
}
