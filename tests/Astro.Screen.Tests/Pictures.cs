using Microsoft.Playwright;

namespace Astro.Screen.Tests;

/// <summary>Pictures of the page for people to look at; they land beside the test's output.</summary>
[TestFixture]
[Explicit("draws pictures and checks nothing"), Category("OnDemand")]
internal sealed class Pictures : PageFixture
{
    [Test]
    public async Task Draw(
        [Values("robot", "phone")] string device, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        if (device == "phone")
            await Page.SetViewportSizeAsync(390, 844);
        await Save("idle");
        Robot.Say("Looking for Mom");
        await Save("looking");
        Robot.Identify("Mom");
        await Heading("Looking for Mom").WaitForAsync();
        Robot.Say("Found Mom");
        await Save("found");
        Robot.Offer("g0", "Please take your medicine");
        await Save("short");
        Robot.Offer("g1", "Please take your medicine at eight o'clock", cargo: "a glass of water");
        await Save("reminder");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Got it" }).ClickAsync();
        Robot.Withdraw();
        await Save("thanks");
        Robot.Offer("g2", "Please call the doctor's office back before noon about the new prescription for your blood "
            + "pressure, and ask whether the appointment on Thursday can be moved");
        await Save("long");
        await Robot.StopScreenAsync();
        await Save("offline");
        await Robot.StartScreenAsync("http://127.0.0.1:0");

        async Task Save(string state)
        {
            await Page.WaitForTimeoutAsync(300);
            var name = $"{device}-{scheme}-{state}.png".ToLowerInvariant();
            var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "pictures", name);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
            TestContext.Out.WriteLine(path);
        }
    }
}
