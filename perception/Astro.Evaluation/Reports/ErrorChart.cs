using System.Text;

namespace Astro.Evaluation.Reports;

/// <summary>Draws how many people are recognised (TAR) over how many are mistaken (FMR, logarithmic) as SVG.</summary>
internal static class ErrorChart
{
    private const int Width = 720;
    private const int Height = 380;
    private const int Left = 60;
    private const int Right = 700;
    private const int Top = 16;
    private const int Bottom = 334;
    private const int Decades = 6;

    // Told apart by those who see colours otherwise (Okabe and Ito, "Color Universal Design", 2008).
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];

    public static string Draw(IReadOnlyList<VerificationTable> tables)
    {
        var floor = Floor(tables);
        var svg = new StringBuilder(
            $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"TAR over false match rate\">\n");
        for (var decade = -Decades; decade <= 0; decade++)
        {
            var x = X(Math.Pow(10, decade));
            svg.Append(Line("grid", x, Top, x, Bottom)).Append(Text(x, Bottom + 18, "middle", $"1e{decade}"));
        }

        for (var i = 0; i <= 5; i++)
        {
            var tar = floor + (1 - floor) * i / 5;
            var y = Y(tar, floor);
            svg.Append(Line("grid", Left, y, Right, y)).Append(Text(Left - 8, y + 4, "end", $"{tar:0.###}"));
        }

        svg.Append(Text((Left + Right) / 2.0, Height - 8, "middle", "false match rate (FAR)"))
            .Append(Text(Left, Top - 4, "middle", "TAR"));
        for (var i = 0; i < tables.Count; i++)
            DrawCurve(svg, tables[i], Colours[i % Colours.Length], Bottom - 14 - 18 * i, floor);
        return svg.Append("</svg>\n").ToString();
    }

    // The curve, the interval at the rate of interest, and the curve's name.
    private static void DrawCurve(
        StringBuilder svg, VerificationTable table, string colour, double legend, double floor)
    {
        var points = table.Curve.Where(point => point.Fmr > 0)
            .Select(point => $"{X(point.Fmr):0.#},{Y(point.Tar, floor):0.#}");
        var (rate, bounds) = (X(table.Summary.Point.Fmr), table.Summary.Tar);
        svg.Append($"<g stroke=\"{colour}\"><polyline class=\"curve\" points=\"{string.Join(' ', points)}\"/>\n")
            .Append(Line("interval", rate, Y(bounds.Low, floor), rate, Y(bounds.High, floor)))
            .Append($"</g><g fill=\"{colour}\">")
            .Append(Text(Right - 10, legend, "end", ReportPage.Plain(table.Title))).Append("</g>\n");
    }

    /// <summary>The axis begins at a round rate below every curve.</summary>
    private static double Floor(IReadOnlyList<VerificationTable> tables)
    {
        var least = tables.SelectMany(table => table.Curve).Where(point => point.Fmr > 0)
            .Select(point => point.Tar).DefaultIfEmpty(0).Min();
        return Math.Clamp(Math.Floor(least * 10) / 10, 0, 0.9);
    }

    private static double X(double fmr) =>
        Left + (Right - Left) * (1 + Math.Max(Math.Log10(fmr), -Decades) / Decades);

    private static double Y(double tar, double floor) =>
        Bottom - (Bottom - Top) * (Math.Max(tar, floor) - floor) / (1 - floor);

    private static string Line(string kind, double x1, double y1, double x2, double y2) =>
        $"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n";

    private static string Text(double x, double y, string anchor, string text) =>
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{text}</text>\n";
}
