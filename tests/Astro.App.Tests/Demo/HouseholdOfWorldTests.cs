using Astro.App.Demo;
using Astro.Simulation;
using Astro.Simulation.Generation;

namespace Astro.App.Tests.Demo;

/// <summary>Who lives in a world.</summary>
public sealed class HouseholdOfWorldTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void AHomeThatNamesNobodyIsLivedInByTheHouseholdThatShips(int seed)
    {
        var world = HomeGenerator.Generate(seed);
        var people = Household.Of(world);

        Assert.That(world.People, Is.Empty);
        Assert.That(people.Where(person => person.Role == Role.Household).Select(person => person.Name),
            Is.EqualTo(new[] { "Bob", "Alice", "Noor", "Ilya" }));
        for (var hour = 0; hour < 24; hour++)
            Assert.That(() => world.Populate(people, new Random(hour), hour), Throws.Nothing, $"at {hour}");
    }

    [Test]
    public void AWorldThatNamesSomebodyIsTheirs()
    {
        using var scratch = new ScratchFolder();
        var world = WorldFile.Load(TwoRooms.Write(scratch, "world.yaml", "people: []",
            "people: [{ name: Ann, height: 1.7, role: household, acknowledges: taken }]"));

        Assert.That(Household.Of(world).Select(person => person.Name), Is.EqualTo(new[] { "Ann" }));
    }
}
