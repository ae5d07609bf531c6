using System.Reflection;
using System.Runtime.InteropServices;
using Astro.Ros.Rcl.Mappings;
using FsCheck;
using Rcl;

namespace Astro.Ros.Rcl.Tests;

/// <summary>
/// Messages cross to ROS 2's own structs and back, with ROS 2's own functions to hold them. A package whose functions
/// (<c>lib…__rosidl_generator_c.so</c>) are not on the loader's path is skipped by name; <c>messages.sh</c>
/// makes them where there is no ROS 2.
/// </summary>
public sealed class MappingRoundTripTests
{
    private static IEnumerable<TestCaseData> Classes => NativeTypes.All.MessageClasses
        .Select(type => new TestCaseData(type).SetArgDisplayNames(RosName(type)));

    [TestCaseSource(nameof(Classes))]
    public void AnyMessageComesBackAsItWas(Type type) => Call(nameof(ComesBack), type);

    [TestCaseSource(nameof(Classes))]
    public void ABufferThatIsUsedAgainHoldsNothingOfTheLastMessage(Type type) => Call(nameof(HoldsNothing), type);

    private void ComesBack<T>() where T : class, IMessage<T>, new() => Repeatable.ForAll(Arb.Generate<int>(), seed =>
    {
        var native = NativeTypes.All.Message<T>();
        using var buffer = native.CreateBuffer();
        var message = new ArbitraryMessage(seed).Next<T>();
        Assert.That(Crossed(native, buffer, message, new T()), Is.EqualTo(ArbitraryMessage.Describe(message)));
    });

    private void HoldsNothing<T>() where T : class, IMessage<T>, new()
    {
        var native = NativeTypes.All.Message<T>();
        using var buffer = native.CreateBuffer();
        var reused = new T();
        Repeatable.ForAll(Arb.Generate<int>(), seed =>
        {
            var message = new ArbitraryMessage(seed).Next<T>();
            Assert.That(Crossed(native, buffer, message, reused), Is.EqualTo(ArbitraryMessage.Describe(message)));
        });
    }

    private static string Crossed<T>(NativeMessage<T> native, RosMessageBuffer buffer, T message, T into)
        where T : class, IMessage<T>, new()
    {
        native.Write(message, buffer);
        native.Read(buffer, into);
        return ArbitraryMessage.Describe(into);
    }

    private void Call(string method, Type type)
    {
        var library = $"lib{RosName(type).Split('/')[0]}__rosidl_generator_c.so";
        if (!NativeLibrary.TryLoad(library, out _))
            Assert.Ignore($"{RosName(type)}: {library} is not here");
        GetType().GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(type)
            .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [], null);
    }

    private static string RosName(Type type) =>
        (string)type.GetProperty("TypeName", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
