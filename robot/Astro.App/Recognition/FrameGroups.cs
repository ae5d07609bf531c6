using System.Globalization;
using Astro.Evaluation;

namespace Astro.App.Recognition;

/// <summary>The faces in frames by what makes them hard to find.</summary>
internal static class FrameGroups
{
    private const double LeastWidth = 24;
    private const double MostAside = 60;
    private static readonly double[] Widths = [12, 16, 24, 32, 48, 64, 96, double.PositiveInfinity];
    private static readonly double[] Turns = [0, 15, 30, 45, 60, 75];
    private static readonly double[] Shares = [0.4, 0.6, 0.8, 1];

    /// <summary>The faces that a detector must not miss: 24 px and more, up to 60° aside.</summary>
    public static FaceGroup<FaceTrial> Wanted { get; } = new("wanted", "24 px and more, up to 60° aside", IsWanted);

    public static IReadOnlyList<FaceGroup<FaceTrial>> All { get; } =
    [
        Wanted,
        .. Bins("width (px)", Widths, face => face.Width, face => face.Aside <= MostAside),
        .. Bins("aside (°)", Turns, face => face.Aside, face => face.Width >= LeastWidth),
        .. Bins("nod (°)", [0, 10, 20, 30, 90],
            face => double.RadiansToDegrees(Math.Abs(face.Truth.Pitch)), IsWanted),
        // A face that is seen whole counts as such.
        .. Bins("seen", Shares, face => Math.Min(face.Truth.Visible, 1 - 1e-9), IsWanted),
        .. PeopleGroups.OfFaces(IsWanted),
    ];

    private static bool IsWanted(FaceTrial face) => face.Width >= LeastWidth && face.Aside <= MostAside;

    private static IEnumerable<FaceGroup<FaceTrial>> Bins(
        string what, double[] edges, Func<FaceTrial, double> measure, Func<FaceTrial, bool> counted)
    {
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var (low, high) = (edges[i], edges[i + 1]);
            var name = double.IsInfinity(high)
                ? string.Create(CultureInfo.InvariantCulture, $"{low} and more")
                : string.Create(CultureInfo.InvariantCulture, $"{low}–{high}");
            yield return new FaceGroup<FaceTrial>(
                what, name, face => counted(face) && measure(face) >= low && measure(face) < high);
        }
    }
}
