using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds.Tests.Discovery;

/// <summary>Rosters of participants that are not ours, some of which lie.</summary>
public sealed class RosterTests : NetworkFixture
{
    [TestCase(16)]
    [TestCase(24)]
    public void IdsOfBothLengthsAreRead(int gidLength)
    {
        var payload = Write("00FF", gidLength, ("/", "a", ["01", "02"]), ("/robot1", "b", []));
        Assert.That(Roster.TryRead(payload, out var roster), Is.True);
        Assert.That(roster.Participant, Is.EqualTo(Gid("00FF")));
        Assert.That(roster.Nodes.Select(node => node.FullName), Is.EqualTo(new[] { "/a", "/robot1/b" }));
        Assert.That(roster.Nodes[0].Endpoints, Is.EqualTo(new[] { Gid("01"), Gid("02") }));
    }

    [TestCase(16)]
    [TestCase(24)]
    public void AParticipantWithoutNodesHasAnEmptyRoster(int gidLength)
    {
        Assert.That(Roster.TryRead(Write("00FF", gidLength), out var roster), Is.True);
        Assert.That(roster.Nodes, Is.Empty);
    }

    [Test]
    public void NamesThatNoNodeCanHaveAreLeftOut()
    {
        var payload = Write("00FF", 16, ("/", "\u001b[2J", []), ("no slash", "a", []), ("/", "", []), ("/", "b", []));
        Assert.That(Roster.TryRead(payload, out var roster), Is.True);
        Assert.That(roster.Nodes.Select(node => node.FullName), Is.EqualTo(new[] { "/b" }));
    }

    [Test]
    public void WhatIsCutShortOrRandomIsNoRoster()
    {
        var whole = Write("00FF", 16, ("/", "a", ["01", "02"]), ("/robot1", "b", ["03"]));
        for (var length = 0; length < whole.Length; length++)
            Assert.That(Roster.TryRead(whole.AsSpan(0, length), out _), Is.False, $"{length} bytes");
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (byte[])whole.Clone();
            random.NextBytes(bytes.AsSpan(20));
            Assert.That(Roster.TryRead(bytes, out _), Is.False);
        }
    }

    [Test]
    public async Task LiesAndNoiseChangeNothing()
    {
        using var watch = Here.Watch();
        There.CreateNode("honest").CreatePublisher<Messages.StdMsgs.String>("said");
        using var stranger = new DdsParticipant(new DdsOptions { Domain = Domain });
        using var writer = new SampleWriter(
            stranger, NodeRoster.Topic, NodeRoster.Type,
            QosHandle.ForTopic(new QosProfile(1000, Durability: Durability.TransientLocal)), new NoEvents());
        var honest = await watch.WaitForAsync(view => view.Endpoints.Any(end => end.Node == "/honest"), Stop);
        await Until(() => writer.MatchedCount == 3, "a match with both graphs and the watch");

        // Another participant's name and nodes; another participant's endpoint; noise.
        writer.TryWriteBytes(Write(There.Participant.Guid.ToString(), 16, ("/", "impostor", [])));
        writer.TryWriteBytes(Write(stranger.Guid.ToString(), 16, ("/", "thief", [honest.Endpoints[0].Id])));
        var random = new Random(1);
        for (var i = 0; i < 100; i++)
        {
            var noise = new byte[random.Next(4, 200)];
            random.NextBytes(noise);
            (noise[0], noise[1]) = (0, 1);
            writer.TryWriteBytes(noise);
        }
        writer.TryWriteBytes(Write(stranger.Guid.ToString(), 24, ("/", "last", [honest.Endpoints[0].Id])));

        var view = await watch.WaitForAsync(view => view.Nodes.Contains("/last"), Stop);
        Assert.That(view.Nodes, Is.EqualTo(new[] { "/honest", "/last" }));
        Assert.That(view.Endpoints.Single().Node, Is.EqualTo("/honest"));
        Assert.That(Failures, Is.Empty);
    }

    private static string Gid(string digits) => digits.PadRight(2 * DdsGuid.Length, '0');

    private static byte[] Write(
        string participant, int gidLength, params (string Space, string Name, string[] Endpoints)[] nodes)
    {
        var cdr = new CdrWriter();
        WriteGid(ref cdr, participant, gidLength);
        cdr.Write((uint)nodes.Length);
        foreach (var (space, name, endpoints) in nodes)
        {
            cdr.WriteString(space);
            cdr.WriteString(name);
            // Those that are read, then those that are written.
            cdr.Write((uint)endpoints.Length / 2);
            foreach (var id in endpoints[..(endpoints.Length / 2)])
                WriteGid(ref cdr, id, gidLength);
            cdr.Write((uint)(endpoints.Length - endpoints.Length / 2));
            foreach (var id in endpoints[(endpoints.Length / 2)..])
                WriteGid(ref cdr, id, gidLength);
        }
        return cdr.Written.ToArray();
    }

    private static void WriteGid(ref CdrWriter cdr, string digits, int length)
    {
        var bytes = Convert.FromHexString(digits);
        for (var i = 0; i < length; i++)
            cdr.Write(i < bytes.Length ? bytes[i] : (byte)0);
    }
}
