using System.Text;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>
/// A DDS domain in this process, configured once and shared by its participants: the last one to go takes it along.
/// </summary>
internal sealed class DdsDomain : IDisposable
{
    /// <summary>
    /// In datagrams as large as UDP and the loopback's MTU allow a picture takes half as long as in Cyclone's default,
    /// ten fragments to 14,720 bytes. It gets through with a socket buffer of Linux's default size, too, where the
    /// benchmark <c>graph</c> did not end otherwise.
    /// </summary>
    private const string FullDatagrams =
        "<MaxMessageSize>65500B</MaxMessageSize><FragmentSize>65000B</FragmentSize>";

    private static readonly Lock Gate = new();
    private static readonly Dictionary<int, DdsDomain> Open = [];

    private readonly int _id;
    private readonly string _configuration;
    private readonly DdsEntity _domain;
    private int _users;

    private DdsDomain(int id, string configuration)
    {
        (_id, _configuration) = (id, configuration);
        _domain = new DdsEntity(
            CycloneDds.dds_create_domain((uint)id, configuration), $"set up domain {id}, with {configuration}");
    }

    /// <summary>The domain of these options; to be disposed by each who asked.</summary>
    /// <exception cref="DdsException">Cyclone refuses, or the domain is in use with another configuration.</exception>
    public static DdsDomain Acquire(DdsOptions options)
    {
        var configuration = Configure(options);
        lock (Gate)
        {
            if (!Open.TryGetValue(options.Domain, out var domain))
                Open.Add(options.Domain, domain = new DdsDomain(options.Domain, configuration));
            else if (domain._configuration != configuration)
                throw new DdsException(
                    $"domain {options.Domain} is in use with another configuration: {domain._configuration}");
            domain._users++;
            return domain;
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--_users > 0)
                return;
            Open.Remove(_id);
            _domain.Dispose();
        }
    }

    /// <summary>See <see href="https://cyclonedds.io/docs/cyclonedds/0.10.2/config.html"/>.</summary>
    /// <remarks>
    /// On this machine only means the loopback, which nobody outside hears, and multicast there. Nodes of
    /// rmw_cyclonedds cannot be met like that: they are on the best network interface alone and ask, without
    /// multicast, whoever is on a port of this machine. Beside them so do we, and a static peer is not met on the
    /// loopback either. It still comes first, so that processes of ours go on talking when the other loses its address.
    /// </remarks>
    internal static string Configure(DdsOptions options)
    {
        var isLocal = options.Range == DiscoveryRange.Localhost;
        var isOnLoopback = isLocal && !options.IsBesideRos2 && options.StaticPeers.Count == 0;
        var xml = new StringBuilder("<CycloneDDS><Domain Id=\"any\"><General>");
        if (isOnLoopback)
            xml.Append("<Interfaces><NetworkInterface name=\"lo\" multicast=\"true\"/></Interfaces>")
                .Append(FullDatagrams);
        else if (isLocal)
            xml.Append("<Interfaces><NetworkInterface name=\"lo\"/>")
                .Append(LocalInterfaces.HaveAnotherThanLoopback() ? "<NetworkInterface autodetermine=\"true\"/>" : "")
                .Append("</Interfaces>");
        if (!isOnLoopback && options.Range != DiscoveryRange.Subnet)
            xml.Append("<AllowMulticast>false</AllowMulticast>");
        xml.Append("</General><Discovery><ParticipantIndex>auto</ParticipantIndex>")
            .Append("<MaxAutoParticipantIndex>119</MaxAutoParticipantIndex>");
        IReadOnlyList<string> peers =
            isLocal && !isOnLoopback ? ["localhost", .. options.StaticPeers] : options.StaticPeers;
        if (peers.Count > 0)
        {
            xml.Append("<Peers>");
            foreach (var peer in peers)
                xml.Append("<Peer address=\"").Append(System.Security.SecurityElement.Escape(peer)).Append("\"/>");
            xml.Append("</Peers>");
        }

        xml.Append("</Discovery><SharedMemory><Enable>false</Enable></SharedMemory></Domain></CycloneDDS>");
        if (!string.IsNullOrEmpty(options.Configuration))
            xml.Append(',').Append(options.Configuration);
        return xml.ToString();
    }
}
