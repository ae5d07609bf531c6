using Microsoft.Playwright;

namespace Astro.Screen.Tests;

/// <summary>Opens the page of a robot of its own for each test, in Debian's Chromium.</summary>
internal abstract class PageFixture
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    protected Robot Robot { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Whatever the page complained of: script errors, refused loads.</summary>
    protected List<string> Complaints { get; } = [];

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
        Complaints.Clear();
        Robot = await Robot.StartAsync();
        Page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1024, Height = 600 },
        });
        Page.Console += (_, message) => Complaints.Add(message.Text);
        Page.PageError += (_, error) => Complaints.Add(error);
        await Page.GotoAsync(Robot.Screen.Address.ToString());
    }

    [TearDown]
    public async Task ClosePage()
    {
        await Page.CloseAsync();
        await Robot.DisposeAsync();
    }

    protected ILocator Heading(string text) =>
        Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = text, Exact = true });

    protected ILocator Button(string text) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = text, Exact = true });

    protected ILocator Text(string text) => Page.GetByText(text, new PageGetByTextOptions { Exact = true });
}
