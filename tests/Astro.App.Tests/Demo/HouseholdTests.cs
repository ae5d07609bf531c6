namespace Astro.App.Tests.Demo;

/// <summary>
/// The public household and its visitors in the flat that ships. Everybody for ten seeds takes a quarter of an hour:
/// <c>ASTRO_MODELS=DIR dotnet test tests/Astro.App.Tests -c Release --filter Name~Is_found_for_every_seed</c>.
/// </summary>
[Category(PublicData.Category)]
public sealed class HouseholdTests
{
    /// <summary>What <c>./astro test</c> leaves out unless it is asked for.</summary>
    public const string OnDemand = "OnDemand";

    [Test]
    public Task Mom_is_found() => IsFound("Mom", 1);

    [Test]
    [Explicit("takes a quarter of an hour"), Category(OnDemand)]
    public Task Is_found_for_every_seed(
        [Values("Mom", "Dad", "Son", "Lady", "Man")] string person, [Range(1, 10)] int seed) => IsFound(person, seed);

    /// <summary>Some of Daughter's photos do not resemble each other, so she is reported on her own.</summary>
    [Test]
    [Explicit("takes several minutes"), Category(OnDemand)]
    public async Task Daughter_is_never_mistaken([Range(1, 10)] int seed)
    {
        var run = await FindAsync("Daughter", seed);
        Assert.That(run.ExitCode, Is.Zero.Or.EqualTo(3), run.ToString());
        TestContext.Out.WriteLine($"seed {seed}: {SmallHousehold.ResultOf(run).GetProperty("outcome")}");
    }

    [Test]
    [Explicit("takes a minute"), Category(OnDemand)]
    public async Task Somebody_who_is_out_is_not_home([Values("Mom", "Son")] string person)
    {
        var run = await FindAsync(person, 1, "--away", person);
        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        Assert.That(SmallHousehold.ResultOf(run).GetProperty("outcome").GetString(), Is.EqualTo("NOT_HOME"));
        Assert.That(run.Output, Does.Not.Contain("Found"));
    }

    private static async Task IsFound(string person, int seed)
    {
        var run = await FindAsync(person, seed);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var screen = run.OutputLines().Where(line => line.Contains(" screen ", StringComparison.Ordinal)).ToList();
        Assert.That(screen[0], Does.EndWith($"Looking for {person}"));
        Assert.That(screen[1], Does.EndWith($"Found {person}"));
        Assert.That(SmallHousehold.ResultOf(run).GetProperty("outcome").GetString(), Is.EqualTo("DELIVERED"));
    }

    private static Task<Ended> FindAsync(string person, int seed, params string[] more) => AstroProcess.RunAsync(
    [
        "demo", "--headless", "--models", PublicData.Models, "--people", PublicData.People,
        "--strangers", PublicData.Strangers, "--find", person, "--seed", $"{seed}", .. more,
    ]);
}
