using Astro.App.Simulate;

namespace Astro.App.Tests.Simulate;

public sealed class EpisodeRowTests
{
    private static readonly EpisodeRow Found = new()
    {
        Episode = 12,
        World = "flat",
        Seed = 3,
        Person = "Ann",
        AtHome = true,
        Outcome = "DELIVERED",
        TimeToFind = 61.25,
        Total = 70,
        Path = 12.345,
        ShortestPath = 6,
        Spl = 0.486,
        Rooms = ["hall", "kitchen"],
        Frames = 700,
        Looks = 41,
    };

    [Test]
    public void EveryFieldHasItsColumnAndAFixedForm() => Assert.That(string.Join(',', Found.ToFields()),
        Is.EqualTo("12,flat,3,Ann,1,DELIVERED,0,61.2,70.0,12.35,6.00,0.4860,hall;kitchen,700,41,")
            .Or.EqualTo("12,flat,3,Ann,1,DELIVERED,0,61.3,70.0,12.35,6.00,0.4860,hall;kitchen,700,41,"));

    [Test]
    public void ARowReadBackIsWrittenTheSame()
    {
        var failed = new EpisodeRow
        {
            Episode = 1,
            World = "flat",
            Seed = 1,
            Person = "Ben",
            Outcome = "FAILED",
            Error = "stuck",
        };
        foreach (var row in new[] { Found, failed })
            Assert.That(EpisodeRow.TryParse(row.ToFields())!.ToFields(), Is.EqualTo(row.ToFields()));
    }

    [Test]
    public void FieldsThatAreNoRowAreNotRead()
    {
        Assert.That(EpisodeRow.TryParse(["1", "flat"]), Is.Null);
        Assert.That(EpisodeRow.TryParse(["x", .. Found.ToFields()[1..]]), Is.Null);
    }

    [Test]
    public void SomebodyElseFoundIsNotFound()
    {
        Assert.That(Found.IsFound, Is.True);
        Assert.That((Found with { FalseFind = true }).IsFound, Is.False);
        Assert.That((Found with { Outcome = "NOT_HOME" }).IsFound, Is.False);
    }
}
