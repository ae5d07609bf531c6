using System.Text.Json;
using Astro.Ros;
using FsCheck;

namespace Astro.Interfaces.Tests;

public sealed class JsonRoundTripTests
{
    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void AnyMessageComesBackAsItWas(Type type) => MessageTypes.Call(this, nameof(ComesBack), type);

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void AnEmptyObjectIsTheDefaultMessage(Type type) => MessageTypes.Call(this, nameof(IsDefault), type);

    [TestCaseSource(typeof(MessageTypes), nameof(MessageTypes.All))]
    public void AnUnknownFieldIsNamed(Type type) => MessageTypes.Call(this, nameof(IsNamed), type);

    private void ComesBack<T>() where T : class, IMessage<T>, new() => Repeatable.ForAll(Arb.Generate<int>(), seed =>
    {
        var message = new ArbitraryMessage(seed, forJson: true).Next<T>();
        var back = Json.Read<T>(Json.Write(message));
        Assert.That(ArbitraryMessage.Describe(back), Is.EqualTo(ArbitraryMessage.Describe(message)));
    });

    private void IsDefault<T>() where T : class, IMessage<T>, new() =>
        Assert.That(ArbitraryMessage.Describe(Json.Read<T>("{}")), Is.EqualTo(ArbitraryMessage.Describe(new T())));

    private void IsNamed<T>() where T : class, IMessage<T>, new() =>
        Assert.That(
            () => Json.Read<T>("""{"no_such_field": 1}"""),
            Throws.InstanceOf<JsonException>().With.Message.EqualTo($"no_such_field: no such field in {T.TypeName}"));
}
