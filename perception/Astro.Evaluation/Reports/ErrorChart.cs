using System.Globalization;
using System.Text;

namespace Astro.Evaluation.Reports;

/// <summary>Draws how many people are recognised (TAR) over how many are mistaken (FMR, logarithmic) as SVG.</summary>
internal static class ErrorChart
{
    private const int Width = 720;
    private const int Height = 380;
    private const int Left = 60;
    private const int Right = 20;
    private const int Top = 16;
    private const int Bottom = 46;
    private const int Decades = 6;

    // Told apart by those who see colours otherwise (Okabe and Ito, "Color Universal Design", 2008).
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7"];

    public static string Draw(IReadOnlyList<VerificationTable> tables)
    {
        var floor = Floor(tables);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"TAR over FMR\">\n");
        DrawGrid(svg, floor);
        for (var i = 0; i < tables.Count; i++)
            DrawCurve(svg, tables[i], Colours[i % Colours.Length], i, floor);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawGrid(StringBuilder svg, double floor)
    {
        for (var decade = -Decades; decade <= 0; decade++)
        {
            var x = X(Math.Pow(10, decade));
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>")
                .Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">1e{decade}</text>\n");
        }

        for (var i = 0; i <= 5; i++)
        {
            var tar = floor + (1 - floor) * i / 5;
            var y = Y(tar, floor);
            svg.Append(CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>")
                .Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{tar:0.###}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">")
            .Append("false match rate (FAR)</text>\n")
            .Append("<text transform=\"translate(14 190) rotate(-90)\" text-anchor=\"middle\">")
            .Append("true acceptance rate (TAR)</text>\n");
    }

    private static void DrawCurve(StringBuilder svg, VerificationTable table, string colour, int place, double floor)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"curve\" stroke=\"{colour}\" points=\"");
        foreach (var point in table.Curve)
            if (point.Fmr > 0)
                svg.Append(CultureInfo.InvariantCulture, $"{X(point.Fmr):0.#},{Y(point.Tar, floor):0.#} ");
        var summary = table.Summary;
        var (x, low, high) = (X(summary.Point.Fmr), Y(summary.Tar.Low, floor), Y(summary.Tar.High, floor));
        var legend = Height - Bottom - 14 - 18 * place;
        svg.Append("\"/>\n").Append(CultureInfo.InvariantCulture,
            $"<line stroke=\"{colour}\" stroke-width=\"3\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{low:0.#}\"")
            .Append(CultureInfo.InvariantCulture, $" y2=\"{high:0.#}\"/>")
            .Append(CultureInfo.InvariantCulture,
            $"<text x=\"{Width - Right - 10}\" y=\"{legend}\" text-anchor=\"end\" fill=\"{colour}\">")
            .Append(ReportPage.Plain(table.Title)).Append("</text>\n");
    }

    /// <summary>The axis begins at a round rate below every curve.</summary>
    private static double Floor(IReadOnlyList<VerificationTable> tables)
    {
        var least = tables.SelectMany(table => table.Curve).Where(point => point.Fmr >= Math.Pow(10, -Decades))
            .Select(point => point.Tar).DefaultIfEmpty(0).Min();
        return Math.Clamp(Math.Floor(least * 10) / 10, 0, 0.9);
    }

    private static double X(double fmr) => Left
        + (Width - Left - Right) * (Math.Log10(Math.Max(fmr, Math.Pow(10, -Decades))) / Decades + 1);

    private static double Y(double tar, double floor) => Height - Bottom
        - (Height - Top - Bottom) * (Math.Max(tar, floor) - floor) / (1 - floor);
}
