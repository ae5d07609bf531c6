using Astro.Ros;
using FsCheck;

namespace Astro.Interfaces.Tests;

public sealed class CdrRobustnessTests
{
    /// <summary>The dearest is an object of one byte on the wire, 32 with the reference to it.</summary>
    private const int PerByte = 64;

    /// <summary>A message's own fields and arrays of fixed size, and the exception.</summary>
    private const int Fixed = 32 * 1024;

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void ArbitraryBytesAreAMessageOrACdrException(Type type) => MessageTypes.Call(this, nameof(Read), type);

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void ADamagedMessageIsAMessageOrACdrException(Type type) =>
        MessageTypes.Call(this, nameof(ReadDamaged), type);

    private void Read<T>() where T : class, IMessage<T>, new() =>
        Repeatable.ForAll(Arb.Generate<byte[]>(), body => Check<T>([0, (byte)(body.Length & 1), 0, 0, .. body]));

    private void ReadDamaged<T>() where T : class, IMessage<T>, new() => Repeatable.ForAll(Arb.Generate<int>(), seed =>
    {
        var random = new System.Random(seed);
        var bytes = Cdr.Serialize(new ArbitraryMessage(seed).Next<T>());
        bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
        bytes[random.Next(4, bytes.Length)] = 0xFF;
        Check<T>(bytes);
    });

    private static void Check<T>(byte[] payload) where T : class, IMessage<T>, new()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            _ = Cdr.Deserialize<T>(payload);
        }
        catch (CdrException)
        {
            // One of the two things that may happen.
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThan(Fixed + PerByte * payload.Length));
    }
}
