using System.Text.Json;
using Astro.Messages.StdSrvs;
using Astro.Ros.Dds.Native;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>What rmw_cyclonedds expects of whom it is to meet.</summary>
public sealed class RmwCycloneddsTests : NetworkFixture
{
    [Test]
    public async Task ATopicsEndpointsTellTheHashOfItsType()
    {
        var node = Here.CreateNode("ours");
        node.CreatePublisher<Text>("said");
        node.CreateSubscription<Text>("heard", _ => { });
        using var reader = Reader(RosNames.Topic("/said"), Text.TypeName);
        using var writer = Writer(RosNames.Topic("/heard"), Text.TypeName);
        Assert.That(await UserDataMatching(reader), Is.EqualTo($"typehash={Text.TypeHash};"));
        Assert.That(await UserDataMatching(writer), Is.EqualTo($"typehash={Text.TypeHash};"));
    }

    [Test]
    public async Task AServicesEndpointsTellWhoseTheyAreAndTheHashOfTheirMessages()
    {
        Here.CreateNode("ours").CreateService(SetBool.Type, "/lamp", static _ => new(new SetBool.Response()));
        using var requests = Writer(RosNames.Request("/lamp"), SetBool.Request.TypeName);
        using var replies = Reader(RosNames.Reply("/lamp"), SetBool.Response.TypeName);
        Assert.That(await UserDataMatching(requests),
            Does.Match($"^serviceid=[0-9a-f.]+;typehash={SetBool.Request.TypeHash};$"));
        Assert.That(await UserDataMatching(replies),
            Does.Match($"^serviceid=[0-9a-f.]+;typehash={SetBool.Response.TypeHash};$"));
    }

    [Test]
    public async Task AClientsEndpointsTellWhoseTheyAreAndTheHashOfTheirMessages()
    {
        Here.CreateNode("ours").CreateClient(SetBool.Type, "/lamp");
        using var requests = Reader(RosNames.Request("/lamp"), SetBool.Request.TypeName);
        using var replies = Writer(RosNames.Reply("/lamp"), SetBool.Response.TypeName);
        Assert.That(await UserDataMatching(requests),
            Does.Match($"^clientid=[0-9a-f.]+;typehash={SetBool.Request.TypeHash};$"));
        Assert.That(await UserDataMatching(replies),
            Does.Match($"^clientid=[0-9a-f.]+;typehash={SetBool.Response.TypeHash};$"));
    }

    /// <summary>A hand-written class has no hash; an endpoint without any user data is warned of.</summary>
    [Test]
    public async Task NoEndpointIsWithoutUserData()
    {
        Here.CreateNode("ours").CreatePublisher<Unhashed>("said");
        using var reader = Reader(RosNames.Topic("/said"), Unhashed.TypeName);
        Assert.That(await UserDataMatching(reader), Does.Match("^[a-z]+=[^;]+;$").And.Not.Contain("typehash"));
    }

    private TopicEntity Reader(string topic, string type) => New(topic, type, writes: false);

    private TopicEntity Writer(string topic, string type) => New(topic, type, writes: true);

    private TopicEntity New(string topic, string type, bool writes) => new(
        There.Participant, topic, RosNames.Type(type), QosHandle.ForTopic(QosProfile.Default), new NoEvents(), writes);

    /// <summary>What the only endpoint says that matches ours.</summary>
    private async Task<string> UserDataMatching(TopicEntity entity)
    {
        var userData = "";
        await Until(() => TryGetUserData(entity, out userData), "a match");
        return userData;
    }

    private static unsafe bool TryGetUserData(TopicEntity entity, out string text)
    {
        ulong match;
        var isReader = CycloneDds.dds_get_matched_publications(entity.Id, &match, 1);
        text = "";
        if (isReader < 1 && CycloneDds.dds_get_matched_subscriptions(entity.Id, &match, 1) < 1)
            return false;
        var endpoint = isReader > 0
            ? CycloneDds.dds_get_matched_publication_data(entity.Id, match)
            : CycloneDds.dds_get_matched_subscription_data(entity.Id, match);
        text = UserData.Read(endpoint->Qos);
        CycloneDds.dds_builtintopic_free_endpoint(endpoint);
        return true;
    }

    private sealed class Unhashed : IMessage<Unhashed>
    {
        public static string TypeName => "their_msgs/msg/Own";

        public void ReadCdr(ref CdrReader reader) => reader.ReadByte();

        public void WriteCdr(ref CdrWriter writer) => writer.Write((byte)7);

        public void WriteJson(Utf8JsonWriter writer) => throw new NotSupportedException();

        public static Unhashed ReadJson(JsonElement json) => throw new NotSupportedException();
    }
}
