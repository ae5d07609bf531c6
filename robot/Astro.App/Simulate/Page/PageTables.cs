using System.Globalization;
using System.Net;
using System.Text;
using Astro.Evaluation;

namespace Astro.App.Simulate;

/// <summary>The summary of a run as HTML: cards with the figures, and tables by person and by world.</summary>
internal static class PageTables
{
    public static string Cards(Summary summary)
    {
        var cards = new StringBuilder();
        Add("found when at home and reachable", summary.Found);
        Add("false finds", summary.FalseFinds);
        Add("NOT_HOME right when away", summary.NotHome);
        cards.Append(Card("time to find", Number(summary.MedianTime, "F0", " s"),
            $"median; 90 % within {Number(summary.SlowTime, "F0", " s")}", ""));
        cards.Append(Card("SPL", Number(summary.Spl, "F2", ""), "mean over those at home and reachable", ""));
        cards.Append(Card("failed", $"{summary.Failed}", $"{summary.Unreachable} at home, but out of reach", ""));
        return cards.ToString();

        void Add(string title, Proportion share) => cards.Append(share.Trials == 0
            ? Card(title, "–", "no such episode", "")
            : Card(title, Percent(share.Rate), $"{share.Successes} of {share.Trials}, {Between(share)}", Bar(share)));
    }

    /// <summary>One table of the rows in groups, in the order in which the groups first come.</summary>
    public static string Table(string title, IEnumerable<EpisodeRow> rows, Func<EpisodeRow, string> group)
    {
        var table = new StringBuilder("<div><table><thead><tr>");
        table.Append(CultureInfo.InvariantCulture, $"<th class=\"word\">{title}</th>");
        foreach (var column in new[] { "episodes", "found", "", "false", "NOT_HOME right", "median (s)", "SPL" })
            table.Append(CultureInfo.InvariantCulture, $"<th>{column}</th>");
        table.Append("</tr></thead><tbody>\n");
        foreach (var members in rows.GroupBy(group))
        {
            var summary = new Summary([.. members]);
            string[] cells =
            [
                $"{members.Count()}", $"{summary.Found.Successes} of {summary.Found.Trials}",
                summary.Found.Trials == 0 ? "" : $"<small>{Between(summary.Found)}</small>",
                $"{summary.FalseFinds.Successes}", $"{summary.NotHome.Successes} of {summary.NotHome.Trials}",
                Number(summary.MedianTime, "F0", ""), Number(summary.Spl, "F2", ""),
            ];
            table.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"word\">{Text(members.Key)}</td>");
            foreach (var cell in cells)
                table.Append(CultureInfo.InvariantCulture, $"<td>{cell}</td>");
            table.Append("</tr>\n");
        }

        return table.Append("</tbody></table></div>").ToString();
    }

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Card(string title, string value, string detail, string bar) =>
        $"<div class=\"card\"><h3>{title}</h3><div class=\"big\">{value}</div>"
        + $"<div class=\"small\">{detail}</div>{bar}</div>\n";

    /// <summary>The interval on a line from 0 to 100 %.</summary>
    private static string Bar(Proportion share)
    {
        var (low, high) = share.Wilson();
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"interval\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + $"<rect class=\"all\" y=\"1.5\" width=\"100\" height=\"1\"/><rect class=\"range\" x=\"{100 * low:F2}\" "
            + $"width=\"{100 * (high - low):F2}\" height=\"4\"/><rect class=\"value\" "
            + $"x=\"{Math.Clamp(100 * share.Rate - 0.5, 0, 99):F2}\" width=\"1\" height=\"4\"/></svg>");
    }

    private static string Between(Proportion share) => string.Create(
        CultureInfo.InvariantCulture, $"{100 * share.Wilson().Low:F1} to {100 * share.Wilson().High:F1} %");

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static string Number(double number, string format, string unit) =>
        double.IsNaN(number) ? "–" : number.ToString(format, CultureInfo.InvariantCulture) + unit;
}
