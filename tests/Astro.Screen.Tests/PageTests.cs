using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Astro.Screen.Tests;

/// <summary>The page in a real browser, Debian's Chromium.</summary>
[TestFixture]
internal sealed class PageTests
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private Robot _robot = null!;
    private IPage _page = null!;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore($"needs {Chromium}: install Debian's package chromium");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [SetUp]
    public async Task OpenPage()
    {
        _robot = await Robot.StartAsync();
        _page = await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1024, Height = 600 },
        });
        _page.Console += (_, message) => TestContext.Out.WriteLine($"console: {message.Text}");
        await _page.GotoAsync(_robot.Screen.Address.ToString());
    }

    [TearDown]
    public async Task ClosePage()
    {
        await _page.CloseAsync();
        await _robot.DisposeAsync();
    }

    [Test]
    public async Task It_follows_what_the_robot_says()
    {
        await Expect(Heading("Hello")).ToBeVisibleAsync();
        _robot.Say("Looking for Mom");
        await Expect(Heading("Looking for Mom")).ToBeVisibleAsync();
        _robot.Say("Found Mom");
        await Expect(Heading("Found Mom")).ToBeVisibleAsync();
    }

    private ILocator Heading(string text) =>
        _page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = text, Exact = true });
}
