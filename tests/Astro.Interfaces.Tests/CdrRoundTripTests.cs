using Astro.Ros;
using FsCheck;

namespace Astro.Interfaces.Tests;

public sealed class CdrRoundTripTests
{
    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void AnyMessageComesBackAsItWas(Type type) => MessageTypes.Call(this, nameof(ComesBack), type);

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void AnyCutIsNoticed(Type type) => MessageTypes.Call(this, nameof(IsNoticed), type);

    private void ComesBack<T>() where T : class, IMessage<T>, new() => Repeatable.ForAll(Arb.Generate<int>(), seed =>
    {
        var message = new ArbitraryMessage(seed).Next<T>();
        var bytes = Cdr.Serialize(message);
        var back = Cdr.Deserialize<T>(bytes);
        Assert.That(ArbitraryMessage.Describe(back), Is.EqualTo(ArbitraryMessage.Describe(message)));
        Assert.That(Cdr.Serialize(back), Is.EqualTo(bytes));
    });

    private void IsNoticed<T>() where T : class, IMessage<T>, new() => Repeatable.ForAll(Arb.Generate<int>(), seed =>
    {
        var bytes = Cdr.Serialize(new ArbitraryMessage(seed).Next<T>());
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.That(
                () => Cdr.Deserialize<T>(bytes.AsSpan(0, length)), Throws.TypeOf<CdrException>(), $"{length} bytes");
        }
    }, runs: 3);
}
