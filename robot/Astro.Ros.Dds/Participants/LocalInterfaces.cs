using System.Globalization;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Astro.Ros.Dds;

/// <summary>The network interfaces of this machine as Cyclone DDS sees them: those that are up and have an IPv4
/// address, with or without a cable in them.</summary>
internal static class LocalInterfaces
{
    // Of <linux/if.h>.
    private const uint Up = 1;

    /// <summary>Whether Cyclone can choose one besides the loopback; asked for one that is not there, it refuses to
    /// start.</summary>
    public static bool HaveAnotherThanLoopback() => NetworkInterface.GetAllNetworkInterfaces().Any(
        static link => link.NetworkInterfaceType != NetworkInterfaceType.Loopback && HasAddress(link) && IsUp(link));

    private static bool HasAddress(NetworkInterface link) => link.GetIPProperties().UnicastAddresses
        .Any(static unicast => unicast.Address.AddressFamily == AddressFamily.InterNetwork);

    // .NET tells only whether it is running, which without a cable it is not.
    private static bool IsUp(NetworkInterface link)
    {
        try
        {
            var flags = File.ReadAllText($"/sys/class/net/{link.Name}/flags").AsSpan().Trim()["0x".Length..];
            return (uint.Parse(flags, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Up) != 0;
        }
        catch (IOException)
        {
            // It has just gone.
            return false;
        }
    }
}
