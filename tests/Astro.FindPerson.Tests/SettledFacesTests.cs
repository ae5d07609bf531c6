using Astro.Home;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class SettledFacesTests
{
    private static readonly Point2 Place = new(3, 2);

    private SettledFaces _settled = null!;

    [SetUp]
    public void Start() => _settled = new SettledFaces();

    private static Sighting Face(double at, byte verdict = Identity.Undecided, double aside = 0, string id = "") =>
        new(1, verdict, id, Place + new Point2(aside, 0), 0, 2, Time.FromSeconds(at + 2000), Time.FromSeconds(2000));

    private static Time At(double seconds) => Time.FromSeconds(seconds + 2000);

    [Test]
    public void A_stranger_is_not_looked_at_again_for_a_while()
    {
        _settled.Note([Face(0, Identity.Unknown)], "p_1");
        Assert.That(_settled.Contains(Face(100, aside: 0.4)));
        Assert.That(_settled.Contains(Face(100, aside: 1)), Is.False, "somebody else");
        Assert.That(_settled.Contains(Face(130)), Is.False, "others may sit there by now");
    }

    [Test]
    public void Who_is_looked_for_is_never_settled()
    {
        _settled.Note([Face(0, Identity.Known, aside: 5, id: "p_1")], "p_1");
        Assert.That(_settled.Contains(Face(1, aside: 5)), Is.False);
    }

    [Test]
    public void A_face_that_has_not_been_seen_since_is_left_alone_from_when_it_was_given_up()
    {
        _settled.GiveUp(Face(0), At(90));
        Assert.That(_settled.Contains(Face(100)), "the time that the inspection took is not taken off");
        Assert.That(_settled.Contains(Face(151)), Is.False);
    }

    [Test]
    public void A_face_that_told_nothing_gets_another_chance_each_time_after_twice_as_long()
    {
        var settled = new SettledFaces();
        settled.GiveUp(Face(0), At(0));
        Assert.That(settled.Contains(Face(59)));
        Assert.That(settled.Contains(Face(61)), Is.False);
        settled.GiveUp(Face(70), At(70));
        Assert.That(settled.Contains(Face(189)));
        Assert.That(settled.Contains(Face(191)), Is.False);
    }
}
