using Astro.Messages.StdSrvs;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds.Tests;

/// <summary>Servers and clients as ROS 2 has them from Iron on: the user data of their two endpoints differ.</summary>
public sealed class ServiceIdsTests : NetworkFixture
{
    private const string Service = "/light";

    [TestCase("clientid=1.a2;", "clientid=1.a2")]
    [TestCase("serviceid= 1.a2;typehash=RIHS01_00ff;", "serviceid= 1.a2")]
    [TestCase("typehash=RIHS01_00ff;clientid=3;", "clientid=3")]
    [TestCase("typehash=RIHS01_00ff;", "")]
    [TestCase("enclave=/;", "")]
    [TestCase("", "")]
    public void AreFoundInTheUserData(string userData, string id) =>
        Assert.That(ServiceIds.Of(userData), Is.EqualTo(id));

    [Test]
    public async Task AClientWhoseEndpointsDifferIsAnswered()
    {
        Here.CreateNode("lamp").CreateService(
            SetBool.Type, Service, static request => new(new SetBool.Response { Success = request.Data }));
        using var replies = NewReader(RosNames.Reply(Service), SetBool.Response.TypeName, "clientid=7;typehash=a;");
        using var requests = NewWriter(RosNames.Request(Service), SetBool.Request.TypeName, "clientid=7;typehash=b;");
        await Until(() => requests.MatchedCount == 1 && replies.MatchedCount == 1, "a match");

        var header = new ServiceHeader(requests.InstanceHandle, 1);
        requests.TryWrite(header, static (ref CdrWriter cdr, ServiceHeader header) =>
        {
            header.Write(ref cdr);
            new SetBool.Request { Data = true }.WriteCdr(ref cdr);
        });

        await Until(() => Take(replies) is { } reply && reply == (true, header), "the answer");
    }

    [Test]
    public async Task AServerWhoseEndpointsDifferIsThere()
    {
        var client = Here.CreateNode("hand").CreateClient(SetBool.Type, Service);
        using var replies = NewWriter(RosNames.Reply(Service), SetBool.Response.TypeName, "serviceid=7;typehash=a;");
        using var requests = NewReader(RosNames.Request(Service), SetBool.Request.TypeName, "serviceid=8;typehash=b;");
        await Until(() => requests.MatchedCount == 1 && replies.MatchedCount == 1, "a match");
        Assert.That(client.IsReady, Is.False, "the ends of two servers");

        using var own = NewReader(RosNames.Request(Service), SetBool.Request.TypeName, "serviceid=7;typehash=b;");
        await client.WaitForServiceAsync(Stop);
        Assert.That(client.IsReady, Is.True);
    }

    private static (bool Success, ServiceHeader Header)? Take(SampleReader replies)
    {
        if (!replies.TryTake(out var sample))
            return null;
        using (sample)
            return (ServiceHeader.Read<SetBool.Response>(sample.Payload, out var header).Success, header);
    }

    private SampleReader NewReader(string topic, string type, string userData) => new(
        There.Participant, topic, RosNames.Type(type), QosHandle.ForService(userData), new NoEvents());

    private SampleWriter NewWriter(string topic, string type, string userData) => new(
        There.Participant, topic, RosNames.Type(type), QosHandle.ForService(userData), new NoEvents());
}
