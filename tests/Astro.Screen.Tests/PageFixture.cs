using Microsoft.Playwright;

namespace Astro.Screen.Tests;

/// <summary>Opens the page of a robot of its own for each test, in Debian's Chromium.</summary>
internal abstract class PageFixture
{
    private Chromium? _chromium;

    protected Robot Robot { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Whatever the page complained of: script errors, refused loads.</summary>
    protected List<string> Complaints { get; } = [];

    [OneTimeSetUp]
    public async Task StartBrowser() => _chromium = await Chromium.StartAsync();

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
    }

    [SetUp]
    public async Task OpenPage()
    {
        Complaints.Clear();
        Robot = await Robot.StartAsync();
        Page = await _chromium!.Browser.NewPageAsync(new BrowserNewPageOptions
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
