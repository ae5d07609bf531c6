using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Astro.Evaluation.Reports;

namespace Astro.Evaluation.Tests;

[TestFixture]
internal sealed class ReportTests
{
    private static readonly RecognitionReport Report = Measure();

    [TestCase(0.98, true, true)]
    [TestCase(0.9799, true, false)]
    [TestCase(0.98, false, true)]
    [TestCase(0.9801, false, false)]
    [TestCase(double.NaN, true, true)]
    [TestCase(null, true, null)]
    public void ATargetIsReachedAtItsLimit(double? value, bool atLeast, bool? reached) =>
        Assert.That(new Target("", 0.98, atLeast, value, Bounds: null).IsReached, Is.EqualTo(reached));

    [Test]
    public void WhatWasNotMeasuredIsNotMissed()
    {
        Target reached = new("", 1, true, 1, null), skipped = reached with { Value = null };

        Assert.That((Report with { Targets = [reached, skipped] }).IsReached);
        Assert.That((Report with { Targets = [reached, reached with { Value = 0.5 }] }).IsReached, Is.False);
    }

    [Test]
    public void JsonHoldsTheFigures()
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Report));
        var table = json.RootElement.GetProperty("verification")[0];

        Assert.That(table.GetProperty("summary").GetProperty("point").GetProperty("tar").GetDouble(),
            Is.EqualTo(Report.Verification[0].Summary.Point.Tar));
        Assert.That(json.RootElement.GetProperty("detection").GetProperty("recall")[0].GetProperty("found")
            .GetProperty("rate").GetDouble(), Is.EqualTo(0.75));
        Assert.That(json.RootElement.GetProperty("targets")[0].GetProperty("isReached").GetBoolean(), Is.False);
        Assert.That(table.GetProperty("summary").GetProperty("groups")[1].GetProperty("ratio").GetString(),
            Is.EqualTo("NaN"), "an empty group");
    }

    [Test]
    public void ThePageShowsTargetsGroupsAndFacesAndNeedsNothingElse()
    {
        var page = ReportPage.Write(Report);

        Assert.That(page, Does.Contain("a &lt; b").And.Not.Contain("a < b"));
        Assert.That(page, Does.Contain("<span class=\"missed\">missed</span>"));
        Assert.That(page, Does.Contain("<td>tone 1–3<td>20<td>").And.Not.Contain("<td>tone none"));
        Assert.That(page, Does.Contain("<td>width 24–32<td>4<td>0.7500"));
        Assert.That(page, Does.Not.Contain("http").And.Not.Contain("<script").And.Not.Contain("url("));
    }

    [Test]
    public void TheCurveRisesWithinTheChart()
    {
        var page = ReportPage.Write(Report);
        var svg = XElement.Parse(page[page.IndexOf("<svg", StringComparison.Ordinal)..(
            page.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)]);
        var points = svg.Descendants("polyline").Single().Attribute("points")!.Value.Split(' ')
            .Select(point => point.Split(',').Select(number =>
                double.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .ToList();

        Assert.That(points.Select(point => point[0]), Is.Ordered.And.All.InRange(60, 700));
        Assert.That(points.Select(point => point[1]), Is.Ordered.Descending.And.All.InRange(16, 334));
        Assert.That(points[^1], Is.EqualTo(new double[] { 700, 16 }), "everybody matches in the end");
    }

    private static RecognitionReport Measure()
    {
        var set = SomeTemplates.Draw(40, 6, seed: 1);
        var trials = VerificationTrials.Run(set, set, depth: 0.02);
        ComparisonGroup[] groups =
            [new("tone", "1–3", pair => set.SubjectOf(pair.Probe) < 20), new("tone", "none", _ => false)];
        var summary = new VerificationBootstrap(trials, groups).Summarise(1e-3, 20, 1);
        return new RecognitionReport(
            "a < b", "embedder", 40, 20_000_000, 1,
            [new VerificationTable("crops", summary, trials.AtThreshold(0.4f), trials.Curve())],
            new DetectionTable(3, [new GroupRecall("width", "24–32", new Proportion(3, 4))], 1, 5, 0),
            [new Target("TAR", 0.98, true, 0.5, summary.Tar)]);
    }
}
