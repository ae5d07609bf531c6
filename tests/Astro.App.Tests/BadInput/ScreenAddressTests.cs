using System.Net;
using System.Net.Sockets;

namespace Astro.App.Tests.BadInput;

/// <summary>Addresses at which <c>astro demo</c> cannot serve the screen.</summary>
[Category(PublicData.Category)]
public sealed class ScreenAddressTests
{
    [TestCase("nowhere")]
    [TestCase("https://127.0.0.1:8080")]
    [TestCase("http://example.org:8080")]
    public async Task AMalformedAddressIsNamed(string address) => (await ShowAsync(address)).IsBadInput(address);

    [Test]
    public async Task AnAddressThatIsTakenIsNamed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        (await ShowAsync(address)).IsBadInput(address);
    }

    private static Task<Ended> ShowAsync(string address) => AstroProcess.RunAsync(
        "demo", "--headless", "--models", PublicData.Models, "--people", PublicData.People, "--find", "Mom",
        "--screen", address);
}
