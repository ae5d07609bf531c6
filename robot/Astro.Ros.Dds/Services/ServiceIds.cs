using System.Security.Cryptography;

namespace Astro.Ros.Dds;

/// <summary>
/// Ids by which the two endpoints of a server or client are known to belong together, in their user data as
/// rmw_cyclonedds writes them.
/// </summary>
internal static class ServiceIds
{
    private const int Bytes = 16;
    private const string Server = "serviceid=";
    private const string Client = "clientid=";

    /// <summary>A new server's, as <c>serviceid=1.a2.…;</c>.</summary>
    public static string NewServer() => New(Server);

    /// <summary>A new client's, as <c>clientid=1.a2.…;</c>.</summary>
    public static string NewClient() => New(Client);

    /// <summary>The id in an endpoint's user data; empty where there is none. From ROS 2 Iron on the hash of the type
    /// follows, which is another one for requests than for replies.</summary>
    public static string Of(string userData) => userData.Split(';').FirstOrDefault(
        static pair => pair.StartsWith(Server, StringComparison.Ordinal)
            || pair.StartsWith(Client, StringComparison.Ordinal), "");

    private static string New(string key) =>
        $"{key}{string.Join('.', RandomNumberGenerator.GetBytes(Bytes).Select(one => one.ToString("x")))};";
}
