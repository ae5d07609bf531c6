using Astro.Imaging;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro people draw</c>.</summary>
public sealed class PeopleCommandTests
{
    [Test]
    public async Task ASheetShowsAsManyPeopleAsAskedForAndSaysWhoTheyAre()
    {
        using var folder = new ScratchFolder();

        var run = await AstroProcess.RunAsync(
            "people", "draw", "--seed", "100", "--count", "3", "--age", "older", "--out", folder.At("sheet.png"));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var sheet = ImageFile.Load(folder.At("sheet.png"));
        Assert.That((sheet.Width, sheet.Height), Is.EqualTo((3 * 192, 216)));
        var ages = run.OutputLines().Where(line => line.StartsWith("│ 1", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split('│')[2])).ToList();
        Assert.That(ages, Has.Count.EqualTo(3).And.All.GreaterThanOrEqualTo(65));
    }

    [Test]
    public async Task OnePersonIsShownInManyPoses()
    {
        using var folder = new ScratchFolder();

        var run = await AstroProcess.RunAsync("people", "draw", "--seed", "3", "--poses", "--out", folder.At("a.png"));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(ImageFile.Load(folder.At("a.png")).Width, Is.EqualTo(6 * 192));
    }

    [TestCase("--seed -1", "--seed: expected a whole number, 0 or more, got '-1'")]
    [TestCase("--count 0", "--count: expected a whole number from 1 to 600, got '0'")]
    [TestCase("--age old", "--age: expected child, adult or older, got 'old'")]
    [TestCase("--seed 2147483646 --age child --count 1", "--age: nobody of that age")]
    [TestCase("--poses --count 3", "--count: expected only without --poses")]
    [TestCase("--poses --age child", "--age: expected only without --poses")]
    public async Task WhatMeansNothingIsNamed(string arguments, string naming)
    {
        using var folder = new ScratchFolder();

        (await AstroProcess.RunAsync(["people", "draw", "--out", folder.At("a.png"), .. arguments.Split(' ')]))
            .IsBadInput(naming);

        Assert.That(folder.Content, Is.Empty);
    }

    [TestCase("a.jpg", "--out: expected a name that ends in .png")]
    [TestCase("missing/a.png", "missing/a.png")]
    public async Task ASheetThatCannotBeWrittenIsNamed(string file, string naming)
    {
        using var folder = new ScratchFolder();

        var run = await AstroProcess.RunAsync("people", "draw", "--count", "1", "--out", folder.At(file));

        run.IsBadInput(naming);
    }
}
