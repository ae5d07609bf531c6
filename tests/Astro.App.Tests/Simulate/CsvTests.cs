using System.Text;
using Astro.App.Simulate;

namespace Astro.App.Tests.Simulate;

public sealed class CsvTests
{
    private static readonly string[] Awkward =
        ["plain", "", "a,b", "say \"hi\"", "\"", "\"\"", "two\nlines", " spaces ", "Zoë"];

    [Test]
    public void WhatWasWrittenIsRead()
    {
        var content = Encoding.UTF8.GetBytes(Csv.Line(Awkward) + Csv.Line(["next"]));
        var records = Csv.Read(content).ToList();

        Assert.That(records.Select(record => record.Fields), Is.EqualTo(new[] { Awkward, ["next"] }));
        Assert.That(records[^1].End, Is.EqualTo(content.Length));
    }

    [Test]
    public void OnlyCompleteRecordsAreRead()
    {
        var content = Encoding.UTF8.GetBytes("a,b\nc,\"d\ne");

        Assert.That(Csv.Read(content).Select(record => record.End), Is.EqualTo(new[] { 4 }));
    }

    [Test]
    public void FieldsAreQuotedOnlyWhereTheyMustBe() =>
        Assert.That(Csv.Line(["a", "b c", "d,e", "f\"g"]), Is.EqualTo("a,b c,\"d,e\",\"f\"\"g\"\n"));
}
