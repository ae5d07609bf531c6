using System.Text.RegularExpressions;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>Who is met on this machine.</summary>
public sealed class LocalDiscoveryTests : NetworkFixture
{
    // Of this process alone; the ports are those of the domain that the others call theirs.
    private const int FreeDomain = 231;
    private const int AnotherFreeDomain = 232;

    [Test]
    public async Task TheNodesOfRmwCycloneddsAreMet()
    {
        await using var ours = Run(BesideRos2);
        await using var theirs = Run(new DdsOptions
        {
            Domain = AnotherFreeDomain,
            Range = DiscoveryRange.Subnet,
            // As it configures its own participants with ROS_AUTOMATIC_DISCOVERY_RANGE=LOCALHOST.
            Configuration = "<CycloneDDS><Domain><General><AllowMulticast>false</AllowMulticast></General><Discovery>"
                + $"<ExternalDomainId>{Domain}</ExternalDomainId><ParticipantIndex>auto</ParticipantIndex>"
                + "<MaxAutoParticipantIndex>32</MaxAutoParticipantIndex>"
                + "<Peers><Peer address=\"localhost\"/></Peers></Discovery></Domain></CycloneDDS>",
        });
        await Meet(ours, theirs);
    }

    [Test]
    public async Task WithAndWithoutRos2SourcedOursMeet()
    {
        await using var beside = Run(BesideRos2);
        await Meet(beside, Here);
    }

    [Test]
    public void WithoutRos2NobodyOutsideIsSpokenTo() => Assert.That(
        Regex.Matches(DdsDomain.Configure(new DdsOptions()), "<NetworkInterface [^>]*>").Select(static at => at.Value),
        Is.EqualTo(new[] { "<NetworkInterface name=\"lo\" multicast=\"true\"/>" }));

    [Test]
    public void OnlyTheLoopbackCarriesDatagramsThatANetworkWouldBreakUp()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DdsDomain.Configure(new()), Does.Contain("<FragmentSize>65000B<"));
            foreach (var wider in new DdsOptions[]
            {
                new() { Range = DiscoveryRange.Subnet }, new() { StaticPeers = ["10.0.0.2"] }, BesideRos2,
            })
                Assert.That(DdsDomain.Configure(wider), Does.Not.Contain("Size"));
        }
    }

    private static DdsOptions BesideRos2 => new()
    {
        Domain = FreeDomain,
        IsBesideRos2 = true,
        Configuration = $"<CycloneDDS><Domain><Discovery><ExternalDomainId>{Domain}</ExternalDomainId></Discovery>"
            + "</Domain></CycloneDDS>",
    };

    private static DdsGraph Run(DdsOptions options)
    {
        var graph = DdsGraph.Join(options);
        _ = graph.RunAsync(CancellationToken.None);
        return graph;
    }

    private async Task Meet(DdsGraph ours, DdsGraph theirs)
    {
        ours.CreateNode("ours");
        theirs.CreateNode("theirs");
        using var here = ours.Watch();
        using var there = theirs.Watch();
        await here.WaitForAsync(static view => view.Nodes.Contains("/theirs"), Stop);
        await there.WaitForAsync(static view => view.Nodes.Contains("/ours"), Stop);
    }
}
