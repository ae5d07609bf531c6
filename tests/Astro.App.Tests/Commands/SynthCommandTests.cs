using Astro.Imaging;

namespace Astro.App.Tests.Commands;

/// <summary><c>astro synth</c>.</summary>
public sealed class SynthCommandTests
{
    private static readonly string[] Tables = ["crops.csv", "faces.csv", "frames.csv", "ignored.csv"];

    private ScratchFolder _folder = null!;
    private Ended _run = null!;

    private string Data => _folder.At("data");

    [OneTimeSetUp]
    public async Task Write()
    {
        _folder = new ScratchFolder();
        _run = await SynthesiseAsync(Data);
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void ItEndsWell() => Assert.That(_run.ExitCode, Is.Zero, _run.Error);

    [Test]
    public void EveryTableHasItsColumns()
    {
        Assert.That(Rows("crops")[0],
            Is.EqualTo("file,identity,yaw_deg,pitch_deg,face_px,monk,age_group,glasses,beard,hat"));
        Assert.That(Rows("frames")[0], Is.EqualTo("file,home_seed,people,lamps,pictures"));
        Assert.That(Rows("faces")[0], Is.EqualTo(
            "file,identity,x,y,width,height,right_eye_x,right_eye_y,left_eye_x,left_eye_y,nose_x,nose_y,"
            + "right_mouth_x,right_mouth_y,left_mouth_x,left_mouth_y,yaw_deg,pitch_deg,visible"));
        Assert.That(Rows("ignored")[0], Is.EqualTo("file,x,y,width,height"));
        foreach (var table in Tables)
        {
            var rows = Rows(Path.GetFileNameWithoutExtension(table));
            Assert.That(rows.Select(row => row.Split(',').Length).Distinct().Count(), Is.EqualTo(1), table);
            Assert.That(File.ReadAllText(Path.Combine(Data, table)), Does.EndWith("\n").And.Not.Contain('\r'));
        }
    }

    [Test]
    public void EveryRowHasItsImage()
    {
        foreach (var (table, images, width) in (ValueTuple<string, int, int>[])[("crops", 6, 112), ("frames", 24, 640)])
        {
            var files = Rows(table)[1..].Select(row => row.Split(',')[0]).ToList();
            Assert.That(files, Has.Count.EqualTo(images).And.Unique);
            foreach (var file in files)
                Assert.That(ImageFile.Load(Path.Combine(Data, file)).Width, Is.EqualTo(width), file);
        }
    }

    [Test]
    public void PeopleAreOfTheSeedsAskedFor() => Assert.That(
        Rows("crops")[1..].Select(row => row.Split(',')[1]).Distinct(), Is.EqualTo(new[] { "12000000", "12000001" }));

    [Test]
    public void NothingHalfWrittenIsLeft() => Assert.That(_folder.Content, Has.None.EndsWith(".partial"));

    [Test]
    public async Task ARunThatWasCutShortGoesOnToTheSameBytes()
    {
        var cut = _folder.At("cut");
        var first = await SynthesiseAsync(cut, identities: 1, frames: 5);
        Assert.That(first.ExitCode, Is.Zero, first.Error);
        File.Delete(Path.Combine(cut, "crops", "12000000", "1.jpg"));
        File.Delete(Path.Combine(cut, "crops.csv"));

        var second = await SynthesiseAsync(cut);

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Data, path);
            Assert.That(File.ReadAllBytes(Path.Combine(cut, name)), Is.EqualTo(File.ReadAllBytes(path)), name);
        }
    }

    [Test]
    public async Task DataOfOtherSettingsIsKept()
    {
        var run = await AstroProcess.RunAsync("synth", "--identities", "2", "--views", "4", "--out", Data);

        run.IsBadInput("synth.txt", "views 4", "views 3", "--out");
    }

    [Test]
    public async Task AFolderOfOtherThingsIsRefused()
    {
        using var other = new ScratchFolder();
        other.Write("thesis.txt", "do not touch");

        var run = await AstroProcess.RunAsync("synth", "--identities", "2", "--views", "4", "--out", other.Path);

        run.IsBadInput(other.Path, "expected an empty folder");
        Assert.That(other.Content, Is.EqualTo(new[] { "thesis.txt" }));
    }

    [TestCase("--identities 0", "--identities: expected a whole number from 1 to 9999999, got '0'")]
    [TestCase("--views x", "--views: expected a whole number from 1 to 10000, got 'x'")]
    [TestCase("--frames -1", "--frames: expected a whole number from 0")]
    [TestCase("--seed 1.5", "--seed: expected a whole number")]
    [TestCase("--first-identity 3000000000", "--first-identity: expected a whole number")]
    public async Task WhatMeansNothingIsNamed(string argument, string naming)
    {
        using var folder = new ScratchFolder();
        string[] all = ["synth", "--identities", "1", "--views", "1", "--out", folder.At("data")];
        var replaced = Array.IndexOf(all, argument.Split(' ')[0]);

        var run = await AstroProcess.RunAsync(replaced < 0
            ? [.. all, .. argument.Split(' ')]
            : [.. all[..replaced], .. argument.Split(' '), .. all[(replaced + 2)..]]);

        run.IsBadInput(naming);
        Assert.That(folder.Content, Is.Empty);
    }

    private static Task<Ended> SynthesiseAsync(string folder, int identities = 2, int frames = 24) =>
        AstroProcess.RunAsync("synth", "--identities", $"{identities}", "--views", "3", "--frames", $"{frames}",
            "--first-identity", "12000000", "--seed", "4", "--out", folder);

    private string[] Rows(string table) => File.ReadAllLines(Path.Combine(Data, $"{table}.csv"));
}
