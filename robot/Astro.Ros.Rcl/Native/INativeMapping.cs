namespace Astro.Ros.Rcl;

/// <summary>How a message crosses to ROS 2's C struct and back; generated, one for each message.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <typeparam name="TStruct">The struct, which lies in native memory.</typeparam>
internal interface INativeMapping<T, TStruct> where T : class where TStruct : unmanaged
{
    /// <summary>
    /// Replaces the message's fields by the struct's. Arrays that stay as long as they were, texts that stay the same
    /// and messages within this one keep their objects.
    /// </summary>
    static abstract void Read(ref TStruct native, T message);

    /// <summary>Replaces the struct's fields by the message's; sequences as long as before keep memory.</summary>
    /// <exception cref="InvalidOperationException">A field, which is named, breaks its bound or size, or is a text or
    /// time that ROS 2 cannot hold; the struct is then partly the old one.</exception>
    static abstract void Write(T message, ref TStruct native);
}
