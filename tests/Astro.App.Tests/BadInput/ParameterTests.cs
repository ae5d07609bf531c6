using Astro.App.Tests.Demo;

namespace Astro.App.Tests.BadInput;

/// <summary>A parameter file that says something no node understands.</summary>
[Category(PublicData.Category)]
public sealed class ParameterTests
{
    [TestCase("/perception", "identity.threshold: high", "identity.threshold", "expected a double")]
    [TestCase("/behavior", "search.not_home_prior: 3.0", "search.not_home_prior", "0.01 to 0.99")]
    [TestCase("/behavior", "search.speeed: 1.0", "search.speeed", "no node has this parameter")]
    [TestCase("/behavior", "[not a map", "parameters.yaml")]
    public async Task IsNamedWithItsFileAndField(string node, string line, params string[] naming)
    {
        using var household = new SmallHousehold();
        var file = household.Write("parameters.yaml", $"{node}:\n  ros__parameters:\n    {line}\n");
        var run = await AstroProcess.RunAsync(household.FindMom("--params-file", file));
        run.IsBadInput([file, .. naming]);
    }

    [Test]
    public async Task ForEveryNodeReachesTheOneThatHasIt()
    {
        using var household = new SmallHousehold();
        var file = household.Write("parameters.yaml", "/**:\n  ros__parameters:\n    search.not_home_verdict: 0.02\n");
        var run = await AstroProcess.RunAsync(household.FindMom("--params-file", file));
        Assert.That(run.ExitCode, Is.EqualTo(3), "with such a verdict nobody is looked for");
    }
}
