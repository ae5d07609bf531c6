using Astro.FindPerson;
using Astro.Screen.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Astro.App.Tests.Demo;

/// <summary>The robot's screen in a browser while the robot looks for somebody.</summary>
[Category(PublicData.Category)]
public sealed class ScreenTests
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 120_000 };

    private Chromium? _chromium;
    private SmallHousehold _household = null!;

    [OneTimeSetUp]
    public async Task StartBrowser() => _chromium = await Chromium.StartAsync();

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
    }

    [SetUp]
    public void MakeHousehold() => _household = new SmallHousehold();

    [TearDown]
    public void RemoveHousehold() => _household?.Dispose();

    [TestCase("Got it", "DELIVERED", 0)]
    [TestCase("Later", "FOUND_NOT_DELIVERED", 5)]
    public async Task WhoeverIsFoundAnswersOnTheScreen(string button, string outcome, int exitCode)
    {
        using var astro = AstroProcess.Start(_household.FindMom(
            "--screen", "http://127.0.0.1:0", "--speed", "3", "--tree", PatientTree(), "--remind", "Drink some water"));
        var address = (await astro.ComplainsAsync("screen is at")).Split(' ')[^1];
        var page = await _chromium!.Browser.NewPageAsync();
        await page.GotoAsync(address);

        await Expect(Heading(page, "Looking for Mom")).ToBeVisibleAsync(Patiently);
        await Expect(Heading(page, "Found Mom")).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByText("Drink some water")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var run = await astro.EndAsync();
        await page.CloseAsync();

        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.ToString());
        Assert.That(SmallHousehold.ResultOf(run).GetProperty("outcome").GetString(), Is.EqualTo(outcome));
    }

    /// <summary>A robot that waits for an answer for as long as a busy machine needs to click.</summary>
    private string PatientTree()
    {
        const string Patience = "patience=\"30\"";
        var shipped = File.ReadAllText(FindPersonTree.DefaultPath);
        Assert.That(shipped, Does.Contain(Patience));
        return _household.Write("patient.xml", shipped.Replace(Patience, "patience=\"600\"", StringComparison.Ordinal));
    }

    private static ILocator Heading(IPage page, string text) =>
        page.GetByRole(AriaRole.Heading, new() { Name = text, Exact = true });
}
