using System.Xml.Linq;
using Astro.App.Simulate;
using Astro.Screen.Tests;
using static Microsoft.Playwright.Assertions;

namespace Astro.App.Tests.Simulate;

/// <summary>The page in a browser.</summary>
public sealed class ResultsPageTests
{
    private Chromium? _chromium;
    private SmallRun? _run;

    [OneTimeSetUp]
    public async Task RunAndStartBrowser()
    {
        _chromium = await Chromium.StartAsync();
        _run = new SmallRun();
        await _run.RunAsync();
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        _run?.Dispose();
        if (_chromium is not null)
            await _chromium.DisposeAsync();
    }

    [Test]
    public async Task ItShowsFiguresDistributionsAndThePathOfTheEpisodeThatIsChosen()
    {
        var faults = new List<string>();
        var asked = new List<string>();
        var page = await _chromium!.Browser.NewPageAsync();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => faults.Add(message.Text);
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync($"file://{_run!.Files.Page}");

        await Expect(page.Locator(".notice")).ToContainTextAsync("Oracle perception");
        await Expect(page.Locator(".card").First).ToContainTextAsync("100.0 %6 of 6, 61.0 to 100.0 %");
        await Expect(page.Locator("figure svg .bar")).ToHaveCountAsync(3 * 20);
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(6);
        await Expect(page.Locator(".tables tbody tr")).ToHaveCountAsync(3);

        await page.Locator("#person").SelectOptionAsync("Ben");
        await page.Locator("#rows tbody tr").Nth(2).ClickAsync();
        await Expect(page.Locator("#detail")).ToContainTextAsync("Episode 6: Ben, at home, FOUND_NOT_DELIVERED");
        await Expect(page.Locator("#map .room")).ToHaveCountAsync(2);
        await Expect(page.Locator("#map .wanted")).ToHaveCountAsync(1);
        await Expect(page.Locator("#map .other")).ToHaveCountAsync(1);
        await Expect(page.Locator("#map .right")).ToHaveCountAsync(1);
        var path = await page.Locator("#map .path").GetAttributeAsync("points");
        Assert.That(path!.Split(' '), Has.Length.GreaterThan(5).And.Contain("80,-200"), "it begins at the start");
        Assert.That(faults, Is.Empty);
        Assert.That(asked, Has.Count.EqualTo(1), "it needs nothing but itself");
        await page.CloseAsync();
    }

    [Test]
    public void ItsTablesAreWellFormed()
    {
        IReadOnlyList<EpisodeRow> rows = [new()
        {
            Episode = 1, World = "a & b", Seed = 1, Person = "<Ann>", Outcome = "DELIVERED", AtHome = true,
            ShortestPath = 2, Spl = 1, TimeToFind = 9,
        }];
        var table = XElement.Parse(PageTables.Table("person", rows, row => row.Person));
        var cards = XElement.Parse($"<section>{PageTables.Cards(new Summary(rows))}</section>");

        Assert.That(table.Descendants("td").First().Value, Is.EqualTo("<Ann>"));
        Assert.That(cards.Elements("div").Count(), Is.EqualTo(6));
    }
}
