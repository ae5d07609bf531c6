namespace Astro.App.Tests.Simulate;

/// <summary><c>astro simulate</c> as it is called.</summary>
public sealed class SimulateCommandTests
{
    [TestCase("--seeds", "10..1")]
    [TestCase("--seeds", "1-10")]
    [TestCase("--seeds", "-1..2")]
    [TestCase("--random", "0")]
    [TestCase("--jobs", "0")]
    [TestCase("--away-share", "1.5")]
    [TestCase("--perception", "perfect")]
    [TestCase("--time-limit", "nan")]
    public async Task AValueThatAnOptionDoesNotTakeIsNamedWithIt(string option, string value) =>
        (await AstroProcess.RunAsync("simulate", "--everyone", option, value))
            .IsBadInput($"{option}: expected ", $"'{value}'");

    [Test]
    public async Task WhatToSimulateAndWhomToFindMustBeSaid()
    {
        (await AstroProcess.RunAsync("simulate", "--everyone")).IsBadInput("--world", "--random");
        (await AstroProcess.RunAsync("simulate", "--random", "1")).IsBadInput("--find", "--everyone");
        (await AstroProcess.RunAsync("simulate", "--random", "1", "--find", "Bob", "--everyone"))
            .IsBadInput("--find", "--everyone");
    }

    [Test]
    public async Task AnOracleSeesNoPhotos() =>
        (await AstroProcess.RunAsync(
            "simulate", "--random", "1", "--everyone", "--perception", "oracle", "--people", "x"))
            .IsBadInput("--perception", "--people");

    [Test]
    public async Task MoreThanCanBeCountedIsNamed()
    {
        using var folder = new ScratchFolder();
        string[] run = ["simulate", "--perception", "oracle", "--everyone", "--out", folder.At("r.csv")];
        (await AstroProcess.RunAsync([.. run, "--random", "2000000000", "--seeds", "2000000000"]))
            .IsBadInput("--random");
        (await AstroProcess.RunAsync([.. run, "--random", "2", "--seeds", "0..2000000000"])).IsBadInput("--seeds");
        Assert.That(folder.Content, Is.Empty);
    }

    [Test]
    public async Task NobodyOfThatNameIsNamedWithThoseThereAre()
    {
        using var run = new SmallRun();
        (await AstroProcess.RunAsync("simulate", "--world", run.Options.Worlds[0], "--perception", "oracle",
            "--find", "Zoe", "--out", run.Options.Out)).IsBadInput("Zoe", "Ann, Ben");
    }

    [Test]
    public async Task AParameterThatNoNodeHasIsNamed()
    {
        using var run = new SmallRun();
        using var folder = new ScratchFolder();
        var parameters = folder.Write("robot.yaml", "/behavior:\n  ros__parameters:\n    search.sped: 1.0\n");
        (await AstroProcess.RunAsync("simulate", "--world", run.Options.Worlds[0], "--perception", "oracle",
            "--everyone", "--out", run.Options.Out, "--params-file", parameters)).IsBadInput("search.sped");
    }

    [Test]
    public async Task EveryLineOfAnOracleRunSaysSo()
    {
        using var run = new SmallRun();
        var ended = await AstroProcess.RunAsync("simulate", "--world", run.Options.Worlds[0], "--perception", "oracle",
            "--find", "ann", "--seeds", "1..2", "--out", run.Options.Out, "--jobs", "2");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.OutputLines(), Is.All.StartsWith("oracle: "));
        Assert.That(ended.Output, Does.Contain("100.0 % (2 of 2; 34.2 to 100.0 %)").And.Contain("times real time"));
        Assert.That(run.Rows.Skip(1).Select(row => row[1]), Is.All.EndsWith(" (oracle)"));
    }
}
