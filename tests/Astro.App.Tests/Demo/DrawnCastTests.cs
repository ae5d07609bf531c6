using Astro.App.Demo;
using Astro.Perception;
using Astro.Simulation;
using Astro.VisualId;

namespace Astro.App.Tests.Demo;

/// <summary>Introducing drawn people to the robot.</summary>
public sealed class DrawnCastTests
{
    private static readonly Resident Bob = Someone("Bob", Role.Household);
    private static readonly Resident Alice = Someone("Alice", Role.Household);
    private static readonly Resident Plumber = Someone("the plumber", Role.Stranger);

    [Test]
    public void TheHouseholdIsEnrolledFromFiveAnglesAndStrangersAreNot()
    {
        var cast = Enrol(new Glance(), Bob, Plumber, Alice);

        Assert.That(cast.Gallery.People.Select(person => person.Name), Is.EqualTo(new[] { "Bob", "Alice" }));
        Assert.That(cast.Gallery.TemplateCount, Is.EqualTo(10));
        Assert.That(cast.People, Is.EqualTo(new[] { Bob, Plumber, Alice }));
        Assert.That(() => cast.Find("the plumber"), Throws.InstanceOf<UnknownPersonException>());
    }

    [Test]
    public void TheSamePeopleAreEnrolledByTheSamePortraits()
    {
        var (one, two, others) = (new Glance(), new Glance(), new Glance());
        Enrol(one, Bob, Alice);
        Enrol(two, Bob, Alice);
        Enrol(others, Bob with { Face = 4321 }, Alice);

        Assert.That(two.Seen, Is.EqualTo(one.Seen));
        Assert.That(one.Seen.Distinct().Count(), Is.EqualTo(10), "every portrait differs");
        Assert.That(others.Seen[..5], Is.Not.EqualTo(one.Seen[..5]), "another face has other portraits");
        Assert.That(others.Seen[5..], Is.EqualTo(one.Seen[5..]), "and leaves those of the others alone");
    }

    [Test]
    public void APortraitWithoutAFaceIsNamed() =>
        Assert.That(() => Enrol(new Glance { Faces = 0 }, Bob), Throws.InstanceOf<PhotoException>()
            .With.Message.Contains("Bob").And.Message.Contains("front").And.Message.Contains("no face"));

    private static DrawnCast Enrol(Glance glance, params Resident[] people) =>
        DrawnCast.Enrol(new FaceModels(glance, glance, new FusionOptions()), people, new Random(1));

    private static Resident Someone(string name, Role role) =>
        new(name, 1.7, role, Acknowledges.Taken) { Face = name.Length };
}
