using Astro.Imaging;

namespace Astro.App.Tests.Cameras;

/// <summary><c>astro camera</c>.</summary>
public sealed class CameraCommandTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task WhatArrivesIsToldUntilTheEnd()
    {
        Save("a.png", 10);
        var run = await AstroProcess.RunAsync("camera", "show", _folder.Path, "--seconds", "60");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.OutputLines()[^1], Does.Match(@"^4x2  \d+\.\d frames/s  age \d+ ms  frame 20  dropped 0$"));
    }

    [Test]
    public async Task TheLastFrameIsWrittenAsItWasTakenOrMirrored()
    {
        Save("a.png", 10);
        var (plain, mirrored) = (_folder.At("out", "plain.png"), _folder.At("out", "mirrored.png"));
        Directory.CreateDirectory(_folder.At("out"));
        foreach (var (path, more) in new (string, string[])[] { (plain, []), (mirrored, ["--mirror"]) })
        {
            var run = await AstroProcess.RunAsync(["camera", "show", _folder.Path, "--out", path, .. more]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }

        Assert.That(ImageFile.Load(plain).Pixels[..6], Is.EqualTo(new byte[] { 10, 0, 0, 20, 0, 0 }));
        Assert.That(ImageFile.Load(mirrored).Pixels[..6], Is.EqualTo(new byte[] { 40, 0, 0, 30, 0, 0 }));
    }

    [Test]
    public async Task ListNamesTheCamerasOrSaysThatThereIsNone()
    {
        var run = await AstroProcess.RunAsync("camera", "list");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("/dev/video"));
    }

    [TestCase("camera show nowhere", "nowhere", "expected a camera's number")]
    [TestCase("camera show 987", "987")]
    [TestCase("camera show . --exposure auto", "--exposure")]
    [TestCase("camera show 0 --exposure dark", "--exposure", "'dark'")]
    [TestCase("camera show 0 --size 640", "--size", "640x480")]
    [TestCase("camera show 0 --seconds never", "--seconds", "'never'")]
    [TestCase("camera show 0 --out picture.gif", "--out", ".png")]
    [TestCase("camera show", "astro camera show --help")]
    public async Task WhatCannotBeIsNamed(string arguments, params string[] naming) =>
        (await AstroProcess.RunAsync(arguments.Split(' '))).IsBadInput(naming);

    [Test]
    public async Task AFolderWithoutPicturesIsNamed() =>
        (await AstroProcess.RunAsync("camera", "show", _folder.Path)).IsBadInput(_folder.Path, "no picture");

    [Test]
    public async Task ADamagedPictureIsNamed()
    {
        var path = _folder.Write("a.png", "no picture");
        (await AstroProcess.RunAsync("camera", "show", _folder.Path)).IsBadInput(path);
    }

    /// <summary>Four columns, each redder than the one before.</summary>
    private void Save(string name, byte red)
    {
        var image = new ImageBuffer(4, 2, PixelFormat.Rgb24);
        for (var i = 0; i < image.Pixels.Length; i += 3)
            image.Pixels[i] = (byte)(red * (1 + i / 3 % 4));
        ImageFile.SavePng(_folder.At(name), image.View);
    }
}
