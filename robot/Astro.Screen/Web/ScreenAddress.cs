using System.Net;

namespace Astro.Screen;

/// <summary>Where the screen listens, and by which names it may be called.</summary>
internal sealed class ScreenAddress
{
    private ScreenAddress(string url, IPAddress address, int port) => (Url, Address, Port) = (url, address, port);

    /// <summary>As it was written.</summary>
    public string Url { get; }

    public IPAddress Address { get; }

    /// <summary>0 to take a free one.</summary>
    public int Port { get; }

    /// <exception cref="FormatException">It is no such address; the message is one line that says what was
    /// expected.</exception>
    public static ScreenAddress Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp
            || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
        {
            throw Wrong(url, "an address such as http://127.0.0.1:8080 was expected");
        }
        if (uri.DnsSafeHost == "localhost")
            return new ScreenAddress(url, IPAddress.Loopback, uri.Port);
        return IPAddress.TryParse(uri.DnsSafeHost, out var address)
            ? new ScreenAddress(url, address, uri.Port)
            : throw Wrong(url, $"'{uri.DnsSafeHost}' is neither an IP address nor localhost");
    }

    /// <summary>
    /// Whether a request may name us so. A page of somebody else's can only reach us under a name that its owner's
    /// name server has pointed here, so an address or <c>localhost</c> is safe and any other name is not.
    /// </summary>
    public static bool IsOurs(string host) => host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static FormatException Wrong(string url, string why) => new($"screen address '{url}': {why}");
}
