using System.Reflection;

namespace Astro.App.Tests.Commands;

/// <summary>What <c>astro</c> says of itself, and to words that it does not know.</summary>
public sealed class HelpTests
{
    [TestCase("--help", "demo", "home", "models", "tree")]
    [TestCase("demo --help", "--find", "--seed", "--people", "--headless", "--screen")]
    [TestCase("doctor --help", "missing")]
    [TestCase("camera --help", "list", "show")]
    [TestCase("camera show --help", "SOURCE", "--mirror", "--exposure", "--size", "--seconds", "--out")]
    [TestCase("find --help", "NAME", "--remind", "--camera", "--people", "--screen", "--mirror")]
    [TestCase("models --help", "pull", "list", "verify")]
    [TestCase("models pull --help", "--into", "--mirror")]
    [TestCase("models list --help", "--models")]
    [TestCase("models verify --help", "--models")]
    [TestCase("home --help", "generate", "show")]
    [TestCase("home generate --help", "--seed", "--area", "--out", "--force")]
    [TestCase("home show --help", "FILE", "--seed", "--area", "--out")]
    [TestCase("people --help", "draw")]
    [TestCase("people draw --help", "--seed", "--count", "--age", "--poses", "--out")]
    [TestCase("synth --help", "--identities", "--views", "--frames", "--first-identity", "--seed", "--out")]
    [TestCase("topic --help", "list", "info", "echo", "hz", "pub", "--ros-args")]
    [TestCase("topic pub --help", "NAME", "TYPE", "YAML", "--once", "--rate")]
    [TestCase("param --help", "list", "get", "set", "describe", "dump")]
    [TestCase("param set --help", "NODE", "NAME", "VALUE", "--timeout")]
    [TestCase("topic list --help", "--show-types", "--include-hidden", "--spin-time")]
    [TestCase("node --help", "list", "info")]
    [TestCase("lifecycle --help", "nodes", "get", "set")]
    [TestCase("lifecycle set --help", "NODE", "TRANSITION", "--timeout")]
    [TestCase("service call --help", "NAME", "[TYPE] YAML", "--timeout")]
    [TestCase("action send_goal --help", "NAME", "[TYPE] YAML", "--feedback", "Ctrl-C")]
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

    [TestCase("frobnicate", "'frobnicate'", "astro --help")]
    [TestCase("demo --frobnicate", "'--frobnicate'", "astro demo --help")]
    [TestCase("tree check a.xml b.xml", "'b.xml'", "astro tree check --help")]
    [TestCase("tree", "command", "astro tree --help")]
    [TestCase("tree check", "check", "astro tree check --help")]
    [TestCase("demo --seed", "--seed", "astro demo --help")]
    public async Task WhatItDoesNotKnowIsNamed(string arguments, string naming, string help) =>
        (await AstroProcess.RunAsync(arguments.Split(' '))).IsBadInput(naming, $"({help} lists");

    [Test]
    public async Task WithoutAWordItShowsItsHelp()
    {
        var run = await AstroProcess.RunAsync();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("demo").And.Contain("./astro test"));
    }
}
