using Astro.Ros;
using FsCheck;

namespace Astro.Interfaces.Tests;

/// <summary>Whatever bytes come, they are a message or a <see cref="CdrException"/>, and cost no more than they are
/// long, times a constant.</summary>
public sealed class CdrRobustnessTests
{
    /// <summary>Of numbers there are never more bytes in memory than on the wire. The dearest is an object of one
    /// byte on the wire, 32 with the reference to it; twice that, as arrays are filled after they are made.</summary>
    private const int PerByte = 64;

    /// <summary>A message's own fields and arrays of fixed size, and the exception.</summary>
    private const int Fixed = 32 * 1024;

    private const int Samples = 40;

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void ArbitraryBytesAreAMessageOrACdrException(Type type) => MessageTypes.Call(this, nameof(Read), type);

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void ADamagedMessageIsAMessageOrACdrException(Type type) =>
        MessageTypes.Call(this, nameof(ReadDamaged), type);

    private void Read<T>() where T : class, IMessage<T>, new() =>
        Repeatable.ForAll(Arb.Generate<byte[]>(), body => Check(
            [0, (byte)(body.Length & 1), 0, 0, .. body], new T(), "arbitrary"));

    private void ReadDamaged<T>() where T : class, IMessage<T>, new()
    {
        var reused = new T();
        for (var seed = 0; seed < Samples; seed++)
        {
            var malformed = new MalformedCdr(new System.Random(seed));
            var valid = Cdr.Serialize(new ArbitraryMessage(seed).Next<T>());
            foreach (var damage in Enum.GetValues<Damage>())
            {
                var what = $"{damage}, seed {seed}";
                var bytes = malformed.Draw(valid, damage);
                var isMessage = Check(bytes, new T(), what);
                if (damage is Damage.Trailing or Damage.WrongHeader)
                    Assert.That(isMessage, Is.False, what);
                Assert.That(Check(bytes, reused, what), Is.EqualTo(isMessage), what);
                // What the malformed one left half read is gone with the next good one.
                Cdr.Deserialize(valid, reused);
                Assert.That(Cdr.Serialize(reused), Is.EqualTo(valid), what);
            }
        }
    }

    private static bool Check<T>(byte[] payload, T message, string what) where T : class, IMessage<T>, new()
    {
        var isMessage = true;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Cdr.Deserialize(payload, message);
        }
        catch (CdrException)
        {
            isMessage = false;
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThan(Fixed + PerByte * payload.Length), what);
        return isMessage;
    }
}
