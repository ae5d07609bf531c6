using System.Net;
using System.Net.Sockets;
using Astro.Messages.Astro;
using static Microsoft.Playwright.Assertions;

namespace Astro.Screen.Tests;

[TestFixture]
internal sealed class PageTests : PageFixture
{
    [Test]
    public async Task It_follows_what_the_robot_says()
    {
        await Expect(Heading("Hello")).ToBeVisibleAsync();
        Robot.Say("Looking for Mom");
        await Expect(Heading("Looking for Mom")).ToBeVisibleAsync();
        Robot.Say("Found Mom");
        await Expect(Heading("Found Mom")).ToBeVisibleAsync();
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task It_greets_whom_the_robot_identifies()
    {
        Robot.Identify("Mom");
        await Expect(Heading("Hello, Mom")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Text_is_shown_as_text()
    {
        Robot.Say("<b>Found</b> & <script>1</script>");
        await Expect(Heading("<b>Found</b> & <script>1</script>")).ToBeVisibleAsync();
    }

    [TestCase("Got it", "Thank you", Acknowledge.Request.Taken)]
    [TestCase("Later", "I will ask again later", Acknowledge.Request.Later)]
    public async Task A_button_answers_and_says_what_was_understood(string button, string understood, byte answer)
    {
        Robot.Offer("g1", "Take your medicine");
        await Expect(Text("Take your medicine")).ToBeVisibleAsync();
        await Button(button).ClickAsync();
        await Expect(Text(understood)).ToBeVisibleAsync();
        await Expect(Button(button)).ToBeHiddenAsync();
        Assert.That(Robot.Answers, Is.EqualTo([("g1", answer)]));
    }

    [Test]
    public async Task A_keyboard_can_answer()
    {
        Robot.Offer("g1", "Take your medicine");
        await Expect(Button("Got it")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Button("Got it")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Text("Thank you")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_needs_no_answer_has_no_buttons()
    {
        Robot.Offer("g1", "Dinner is ready", awaiting: false);
        await Expect(Text("Dinner is ready")).ToBeVisibleAsync();
        await Expect(Button("Got it")).ToBeHiddenAsync();
    }

    [Test]
    public async Task An_answer_that_failed_is_said_and_can_be_given_again()
    {
        Robot.Response = null;
        Robot.Offer("g1", "Take your medicine");
        await Button("Got it").ClickAsync();
        await Expect(Text("That did not reach me. Please try again.")).ToBeVisibleAsync();
        await Expect(Button("Got it")).ToBeFocusedAsync();
        Robot.Response = new Acknowledge.Response { Accepted = true };
        await Button("Got it").ClickAsync();
        await Expect(Text("Thank you")).ToBeVisibleAsync();
        Assert.That(Robot.Answers, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_next_delivery_is_shown_after_an_answer()
    {
        Robot.Offer("g1", "Take your medicine");
        await Button("Got it").ClickAsync();
        Robot.Withdraw();
        Robot.Offer("g2", "Call Dad");
        await Expect(Text("Call Dad")).ToBeVisibleAsync();
        await Expect(Button("Later")).ToBeEnabledAsync();
    }

    [Test]
    public async Task When_the_robot_goes_away_it_says_so_and_when_it_comes_back_it_shows_what_is_new()
    {
        Robot.Say("Looking for Mom");
        Robot.Offer("g1", "Take your medicine");
        await Expect(Button("Got it")).ToBeEnabledAsync();
        var address = Robot.Screen.Address.ToString();
        await Robot.StopScreenAsync();
        await Expect(Text("One moment, reconnecting …")).ToBeVisibleAsync();
        await Expect(Button("Got it")).ToBeDisabledAsync();
        Robot.Say("Found Mom");
        await Robot.StartScreenAsync(address);
        await Expect(Heading("Found Mom")).ToBeVisibleAsync();
        await Expect(Text("One moment, reconnecting …")).ToBeHiddenAsync();
        await Button("Got it").ClickAsync();
        await Expect(Text("Thank you")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_connection_that_falls_silent_counts_as_lost()
    {
        await Expect(Heading("Hello")).ToBeVisibleAsync();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await Page.Clock.InstallAsync();
        await Page.RouteAsync("**/events", route => route.ContinueAsync(
            new() { Url = $"http://{silent.LocalEndpoint}/events" }));
        await Page.ReloadAsync();
        await Page.Clock.FastForwardAsync(10_001);
        await Expect(Text("One moment, reconnecting …")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_page_hears_the_robot_even_when_nothing_changes() =>
        Assert.That(await Page.EvaluateAsync<bool>(
            "new Promise(heard => new EventSource('events').addEventListener('beat', () => heard(true)))"));

    [TestCase(1024, 600)]
    [TestCase(390, 844)]
    [TestCase(320, 568)]
    public async Task Everything_fits_and_the_buttons_are_large(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        Robot.Identify("Mom");
        Robot.Say("Found Mom");
        Robot.Offer("g1", "Please take your medicine at eight o'clock", cargo: "a glass of water");
        await Expect(Button("Later")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Heading("Found Mom")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Text("I have brought a glass of water")).ToBeInViewportAsync(new() { Ratio = 1 });
        foreach (var name in new[] { "Got it", "Later" })
        {
            var box = await Button(name).BoundingBoxAsync();
            Assert.That(box!.Height, Is.GreaterThanOrEqualTo(64), name);
            Assert.That(box.Width, Is.GreaterThanOrEqualTo(200), name);
        }
        var fits = await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
        Assert.That(fits, "it scrolls sideways");
    }
}
