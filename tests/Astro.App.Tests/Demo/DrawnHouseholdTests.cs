namespace Astro.App.Tests.Demo;

/// <summary>What a newcomer sees: the household that ships, with the models that ship, and nothing else.</summary>
public sealed class DrawnHouseholdTests
{
    [Test]
    public async Task BobIsFoundWithoutAnyOptionAndOneSeedIsOneRun()
    {
        var run = await AstroProcess.RunAsync("demo", "--headless");
        var again = await AstroProcess.RunAsync("demo", "--headless", "--seed", "1", "--find", "bob");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output, Does.Contain("screen    Looking for Bob").And.Contain("screen    Found Bob"));
        var result = SmallHousehold.ResultOf(run);
        Assert.That(result.GetProperty("outcome").GetString(), Is.EqualTo("DELIVERED"));
        Assert.That(again.Output, Is.EqualTo(run.Output), "the same seed ran otherwise");
    }

    [Test]
    public async Task TheCupReachesIlya()
    {
        var run = await AstroProcess.RunAsync("demo", "--headless", "--find", "Ilya", "--cargo", "a cup of tea");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("screen    Found Ilya"));
    }

    [Test]
    [Explicit("takes a minute"), Category(HouseholdTests.OnDemand)]
    public async Task SomebodyWhoIsOutIsNotHome()
    {
        var run = await AstroProcess.RunAsync("demo", "--headless", "--away", "Bob");

        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        Assert.That(run.Output, Does.Not.Contain("Found"));
    }

    [TestCase("the plumber")]
    [TestCase("Anna")]
    public async Task WhomTheRobotWasNotIntroducedToItDoesNotKnow(string name) =>
        (await AstroProcess.RunAsync("demo", "--headless", "--find", name))
            .IsBadInput($"'{name}'", "Bob, Alice, Noor, Ilya");
}
