using System.Reflection;

namespace Astro.App.Tests.Commands;

/// <summary>What <c>astro</c> says of itself, and to words that it does not know.</summary>
public sealed class HelpTests
{
    [TestCase("--help", "demo", "models", "tree")]
    [TestCase("demo --help", "--find", "--seed", "--people", "--headless", "--screen")]
    [TestCase("models --help", "pull", "list", "verify")]
    [TestCase("models pull --help", "--into", "--mirror")]
    [TestCase("models list --help", "--models")]
    [TestCase("models verify --help", "--models")]
    [TestCase("tree --help", "check")]
    [TestCase("tree check --help", "FILE")]
    public async Task EveryCommandExplainsItself(string arguments, params string[] naming)
    {
        var run = await AstroProcess.RunAsync(arguments.Split(' '));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        foreach (var name in naming)
            Assert.That(run.Output, Does.Contain(name));
    }

    [Test]
    public async Task TheVersionIsTheBuilds()
    {
        var run = await AstroProcess.RunAsync("--version");

        Assert.That(run.ExitCode, Is.Zero);
        var version = AssemblyName.GetAssemblyName(AstroProcess.Assembly).Version!;
        Assert.That(run.Output, Is.EqualTo($"{version.ToString(3)}\n"));
    }

    [TestCase("frobnicate", "'frobnicate'")]
    [TestCase("demo --frobnicate", "'--frobnicate'")]
    [TestCase("tree check a.xml b.xml", "'b.xml'")]
    [TestCase("tree", "command")]
    [TestCase("tree check", "check")]
    [TestCase("demo --seed", "--seed")]
    public async Task WhatItDoesNotKnowIsNamed(string arguments, string naming) =>
        (await AstroProcess.RunAsync(arguments.Split(' '))).IsBadInput(naming, "astro --help");
}
