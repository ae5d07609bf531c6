using System.Text;
using System.Text.RegularExpressions;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>What rmw_cyclonedds expects of whom it is to meet.</summary>
public sealed class RmwCycloneddsTests : NetworkFixture
{
    // Of this process alone; the ports are those of the domain that the others call theirs.
    private const int FreeDomain = 231;
    private const int AnotherFreeDomain = 232;

    [Test]
    public async Task ItsNodesOnThisMachineAreMet()
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
    public async Task NoEndpointIsWithoutUserData()
    {
        Here.CreateNode("ours").CreatePublisher<Messages.StdMsgs.String>("said");
        using var reader = new TopicEntity(
            There.Participant, RosNames.Topic("/said"), RosNames.Type(Messages.StdMsgs.String.TypeName),
            QosHandle.ForTopic(QosProfile.Default), new NoEvents(), writes: false);
        var userData = "";
        await Until(() => TryGetUserData(reader.Id, out userData), "a match");
        Assert.That(userData, Does.Match("^[a-z]+=[^;]+;$"));
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

    private static unsafe bool TryGetUserData(int reader, out string text)
    {
        text = "";
        ulong match;
        if (CycloneDds.dds_get_matched_publications(reader, &match, 1) < 1)
            return false;
        var endpoint = CycloneDds.dds_get_matched_publication_data(reader, match);
        void* value;
        nuint size;
        if (CycloneDds.dds_qget_userdata(endpoint->Qos, &value, &size) && value != null)
        {
            text = Encoding.UTF8.GetString((byte*)value, (int)size);
            CycloneDds.dds_free(value);
        }
        CycloneDds.dds_builtintopic_free_endpoint(endpoint);
        return true;
    }
}
