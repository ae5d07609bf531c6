namespace Astro.App.Tests.Demo;

/// <summary><c>astro demo --headless</c>, from the first word to the exit code.</summary>
[Category(PublicData.Category)]
public sealed class HeadlessTests
{
    private SmallHousehold _household = null!;

    [SetUp]
    public void MakeHousehold() => _household = new SmallHousehold();

    [TearDown]
    public void RemoveHousehold() => _household?.Dispose();

    [Test]
    public async Task SomebodyAtHomeIsFoundAndOneSeedIsOneRun()
    {
        var run = await AstroProcess.RunAsync(_household.FindMom("--seed", "2"));
        var again = await AstroProcess.RunAsync(_household.FindMom("--seed", "2"));

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Error, Is.Empty);
        var looking = Array.FindIndex(run.OutputLines(), line => line.EndsWith("screen    Looking for Mom"));
        var found = Array.FindIndex(run.OutputLines(), line => line.EndsWith("screen    Found Mom"));
        Assert.That(looking, Is.Not.Negative);
        Assert.That(found, Is.GreaterThan(looking));
        var result = SmallHousehold.ResultOf(run);
        Assert.That(result.GetProperty("outcome").GetString(), Is.EqualTo("DELIVERED"));
        Assert.That(result.GetProperty("person").GetString(), Is.EqualTo("Mom"));
        Assert.That(result.GetProperty("seed").GetInt32(), Is.EqualTo(2));
        Assert.That(result.GetProperty("person_pose").GetProperty("x").GetDouble(), Is.EqualTo(5.2).Within(0.3));
        Assert.That(again.Output, Is.EqualTo(run.Output), "the same seed ran otherwise");
    }

    [Test]
    public async Task SomebodyWhoIsOutIsNotHomeAndNeverFound()
    {
        var run = await AstroProcess.RunAsync(_household.FindMom("--away", "mom"));

        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        Assert.That(SmallHousehold.ResultOf(run).GetProperty("outcome").GetString(), Is.EqualTo("NOT_HOME"));
        Assert.That(run.Output, Does.Contain("Mom does not seem to be at home").And.Not.Contain("Found"));
    }

    [Test]
    public async Task WhenTheTimeIsUpItSaysSo()
    {
        var run = await AstroProcess.RunAsync(_household.FindMom("--time-limit", "3"));

        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        var result = SmallHousehold.ResultOf(run);
        Assert.That(result.GetProperty("outcome").GetString(), Is.EqualTo("TIMED_OUT"));
        Assert.That(result.GetProperty("total_time_s").GetDouble(), Is.EqualTo(3).Within(0.2));
        Assert.That(run.Output, Does.Contain("No time left to look for Mom").And.Not.Contain("Found"));
    }

    [Test]
    public async Task CtrlCStopsTheSearchAndTheRobotReports()
    {
        using var astro = AstroProcess.Start(_household.FindMom("--away", "Mom", "--speed", "1"));
        await astro.SaysAsync("Looking for Mom");
        await astro.InterruptAsync();
        var run = await astro.EndAsync();

        Assert.That(run.ExitCode, Is.EqualTo(4), run.ToString());
        Assert.That(SmallHousehold.ResultOf(run).GetProperty("outcome").GetString(), Is.EqualTo("CANCELED"));
        Assert.That(run.Output, Does.Contain("No longer looking for Mom"));
        Assert.That(run.Error, Is.Empty);
    }
}
