namespace Astro.Ros.Dds;

/// <summary>
/// What rmw_cyclonedds puts before the fields of each request and reply: whose call it is, and which.
/// </summary>
/// <param name="Client">The instance handle of the client's writer.</param>
/// <param name="Sequence">Counts the client's calls.</param>
internal readonly record struct ServiceHeader(ulong Client, long Sequence)
{
    public static ServiceHeader Read(ref CdrReader cdr) => new(cdr.ReadUInt64(), cdr.ReadInt64());

    public void Write(ref CdrWriter cdr)
    {
        cdr.Write(Client);
        cdr.Write(Sequence);
    }

    /// <summary>A service's messages are read to their ends, as topics' are.</summary>
    /// <exception cref="CdrException">The payload is not a header and a <typeparamref name="T"/>.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload, out ServiceHeader header) where T : class, IMessage<T>, new()
    {
        var cdr = new CdrReader(payload);
        header = Read(ref cdr);
        var message = new T();
        message.ReadCdr(ref cdr);
        return message;
    }
}
