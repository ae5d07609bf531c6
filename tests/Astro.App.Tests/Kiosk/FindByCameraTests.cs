namespace Astro.App.Tests.Kiosk;

/// <summary><c>astro find --camera</c> with pictures of drawn people in a camera's place.</summary>
public sealed class FindByCameraTests
{
    private DrawnPictures _pictures = null!;

    [OneTimeSetUp]
    public void Draw() => _pictures = new DrawnPictures();

    [OneTimeTearDown]
    public void Remove() => _pictures.Dispose();

    [Test]
    public async Task WhoIsLookedForIsFoundAmongOthers()
    {
        var run = await FindAsync(_pictures.Camera("Alice", "Bob"), "Bob");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.OutputLines().Select(What), Is.EqualTo(new[]
        {
            "screen Looking for Bob", "sees Alice", "sees Bob", "screen Found Bob",
        }));
    }

    [Test]
    public async Task WhoDoesNotComeIsNotFound()
    {
        var run = await FindAsync(_pictures.Camera("Alice"), "Bob");

        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        Assert.That(run.OutputLines().Select(What), Is.EqualTo(new[] { "screen Looking for Bob", "sees Alice" }));
    }

    [Test]
    public async Task WithoutANameWhoeverComesIsTold()
    {
        var run = await FindAsync(_pictures.Camera("Bob"));

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.OutputLines().Select(What), Is.EqualTo(new[] { "sees Bob" }));
    }

    [Test]
    public async Task WithoutPeopleNobodyIsKnown()
    {
        var run = await AstroProcess.RunAsync("find", "--camera", _pictures.Camera("Bob"), "--drawn");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.OutputLines().Select(What), Is.EqualTo(new[] { "sees somebody" }));
    }

    [Test]
    public async Task TheScreenIsServed()
    {
        using var astro = AstroProcess.Start("find", "Bob", "--camera", _pictures.Camera("Bob"), "--people",
            _pictures.People, "--drawn", "--screen", "http://127.0.0.1:0");
        var address = (await astro.ComplainsAsync("screen is at")).Split(' ')[^1];
        await astro.SaysAsync("Found Bob");
        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync(address), Does.Contain("<html"));
        var run = await astro.EndAsync();

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
    }

    [TestCase("find --camera . Bob --goal 12345678123456781234567812345678", "--goal", "without --camera")]
    [TestCase("find --camera . --remind now", "--remind", "without --camera")]
    [TestCase("find Bob --people .", "--people", "with --camera")]
    [TestCase("find --camera nowhere", "nowhere")]
    [TestCase("find --camera http://127.0.0.1:1/ --drawn", "http://127.0.0.1:1/")]
    [TestCase("find --camera .", "models pull")]
    public async Task WhatCannotBeIsNamed(string arguments, params string[] naming) =>
        (await AstroProcess.RunAsync(arguments.Split(' '))).IsBadInput(naming);

    [Test]
    public async Task SomebodyUnknownIsNamedWithThoseWhoAreKnown() =>
        (await FindAsync(_pictures.Camera("Bob"), "Carol")).IsBadInput("'Carol'", "Alice", "Bob");

    private Task<Ended> FindAsync(string camera, params string[] more) => AstroProcess.RunAsync(
        ["find", "--camera", camera, "--people", _pictures.People, "--drawn", .. more]);

    /// <summary>A line without its time and reason: <c>sees Bob</c>.</summary>
    private static string What(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2..];
        return string.Join(' ', words[0] == "sees" ? words[..2] : words);
    }
}
