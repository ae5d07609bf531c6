using Rcl;
using IRosMessage = Rosidl.Runtime.IMessage;

namespace Astro.Ros.Rcl;

/// <summary>What a message that ROS 2 carries is here, whatever its class.</summary>
internal interface INativeMessage
{
    /// <inheritdoc cref="IMessage{TSelf}.TypeName"/>
    string TypeName { get; }

    /// <inheritdoc cref="IMessage{TSelf}.TypeHash"/>
    string TypeHash { get; }
}

/// <summary>What carries the messages of one class through ROS 2.</summary>
internal abstract class NativeMessage<T> : INativeMessage where T : class, IMessage<T>, new()
{
    public string TypeName => T.TypeName;

    public string TypeHash => T.TypeHash;

    public abstract IRclPublisher CreatePublisher(IRclNode node, string topic, PublisherOptions options);

    public abstract IRclNativeSubscription CreateSubscription(
        IRclNode node, string topic, SubscriptionOptions options);

    /// <summary>A message in native memory, with its definition's defaults; the caller disposes it.</summary>
    public abstract RosMessageBuffer CreateBuffer();

    /// <inheritdoc cref="INativeMapping{T, TStruct}.Read"/>
    public abstract void Read(RosMessageBuffer native, T message);

    /// <inheritdoc cref="INativeMapping{T, TStruct}.Write"/>
    public abstract void Write(T message, RosMessageBuffer native);
}

/// <summary>Ties a message to what Rcl.NET's generator makes of the same definition.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <typeparam name="TNative">Rcl.NET's class for it.</typeparam>
/// <typeparam name="TStruct">The C struct.</typeparam>
/// <typeparam name="TMapping">How the one crosses to the other.</typeparam>
internal sealed class NativeMessage<T, TNative, TStruct, TMapping> : NativeMessage<T>
    where T : class, IMessage<T>, new()
    where TNative : IRosMessage
    where TStruct : unmanaged
    where TMapping : INativeMapping<T, TStruct>
{
    public override IRclPublisher CreatePublisher(IRclNode node, string topic, PublisherOptions options) =>
        node.CreatePublisher<TNative>(topic, options);

    public override IRclNativeSubscription CreateSubscription(
        IRclNode node, string topic, SubscriptionOptions options) =>
        node.CreateNativeSubscription<TNative>(topic, options);

    public override RosMessageBuffer CreateBuffer() => RosMessageBuffer.Create<TNative>();

    public override void Read(RosMessageBuffer native, T message) =>
        TMapping.Read(ref native.AsRef<TStruct>(), message);

    public override void Write(T message, RosMessageBuffer native) =>
        TMapping.Write(message, ref native.AsRef<TStruct>());
}
