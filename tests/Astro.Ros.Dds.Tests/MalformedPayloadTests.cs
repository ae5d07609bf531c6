using Astro.Messages.Astro;
using Astro.Messages.NavMsgs;
using Astro.Messages.SensorMsgs;

namespace Astro.Ros.Dds.Tests;

/// <summary>A peer that sends what is no message.</summary>
public sealed class MalformedPayloadTests : NetworkFixture
{
    private const int Tries = 300;

    [Test]
    public async Task RandomBytesAreReportedAndTheNextMessageIsReceived()
    {
        await Survives<FaceArray>(random =>
        {
            var bytes = new byte[random.Next(4, 400)];
            random.NextBytes(bytes);
            // Plain CDR in either byte order; other encodings never reach us, see below.
            (bytes[0], bytes[1]) = (0, (byte)random.Next(2));
            return bytes;
        });
    }

    [Test]
    public async Task OtherEncodingsAreNotTakenForMessages()
    {
        var received = 0;
        var victim = Here.CreateNode("victim").CreateSubscription<FaceArray>("n", _ => received++);
        using var peer = NewWriter("/n", FaceArray.TypeName, QosProfile.Default);
        await Until(() => peer.MatchedCount == 1, "a match");
        for (byte encoding = 2; encoding < 20; encoding++)
            peer.TryWriteBytes([0, encoding, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        // Cyclone takes no more from a writer whose packets are malformed.
        using var other = NewWriter("/n", FaceArray.TypeName, QosProfile.Default);
        // What had to be sent again could be among the malformed packets.
        await Until(() => other.MatchedCount == 1 && victim.PublisherCount == 2, "a match");
        other.TryWrite(new FaceArray(), static (ref CdrWriter cdr, FaceArray faces) => faces.WriteCdr(ref cdr));
        await Until(() => received > 0, "a good message");
        Assert.That(received, Is.EqualTo(1));
    }

    [Test]
    public async Task MessagesCutShortAreReportedAndTheNextOneIsReceived()
    {
        var whole = Cdr.Serialize(new OccupancyGrid { Data = new sbyte[300] });
        await Survives<OccupancyGrid>(random => whole[..random.Next(4, whole.Length - 4)]);
    }

    [Test]
    public async Task LengthsThatLieAllocateNoMoreThanTheMessageIsLong()
    {
        var whole = Cdr.Serialize(new Image { Encoding = "rgb8", Data = new byte[64] });
        await Survives<Image>(random =>
        {
            var bytes = (byte[])whole.Clone();
            // The lengths are among the later words; each word in turn becomes a huge number.
            var at = 4 + 4 * random.Next((bytes.Length - 8) / 4);
            BitConverter.TryWriteBytes(bytes.AsSpan(at), random.Next(int.MaxValue / 2, int.MaxValue));
            return bytes;
        });
    }

    private async Task Survives<T>(Func<Random, byte[]> draw) where T : class, IMessage<T>, new()
    {
        var received = 0;
        var qos = new QosProfile(2 * Tries);
        Here.CreateNode("victim").CreateSubscription<T>("n", _ => received++, qos);
        using var peer = NewWriter("/n", T.TypeName, qos);
        await Until(() => peer.MatchedCount == 1, "a match");
        var random = new Random(1);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Tries; i++)
            peer.TryWriteBytes(draw(random));
        await Until(() => received + Failures.Count == Tries, "an answer to each");
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That(Failures.Select(failure => failure.Exception), Is.All.InstanceOf<CdrException>());
        Assert.That(Failures, Has.Count.GreaterThan(Tries / 10));
        Assert.That(allocated / Tries, Is.LessThan(64 * 1024), "bytes for each, exceptions included");
        var good = received;
        peer.TryWrite(new T(), static (ref CdrWriter cdr, T message) => message.WriteCdr(ref cdr));
        await Until(() => received == good + 1, "a good message");
    }
}
