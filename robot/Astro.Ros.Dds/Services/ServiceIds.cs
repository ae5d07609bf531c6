using System.Security.Cryptography;

namespace Astro.Ros.Dds;

/// <summary>
/// Ids by which the two endpoints of a server or client are known to belong together, in their user data as
/// rmw_cyclonedds writes them.
/// </summary>
internal static class ServiceIds
{
    private const int Bytes = 16;

    /// <summary>A new server's, as <c>serviceid=1.a2.…;</c>.</summary>
    public static string NewServer() => New("serviceid=");

    /// <summary>A new client's, as <c>clientid=1.a2.…;</c>.</summary>
    public static string NewClient() => New("clientid=");

    private static string New(string key) =>
        $"{key}{string.Join('.', RandomNumberGenerator.GetBytes(Bytes).Select(one => one.ToString("x")))};";
}
