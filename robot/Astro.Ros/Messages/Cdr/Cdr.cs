namespace Astro.Ros;

/// <summary>Messages to and from DDS's serialized payload: encapsulation header, then the message in XCDR1.</summary>
/// <remarks>Source: OMG DDS-XTypes 1.3, clause 7.4 (XCDR version 1, plain CDR), and RTPS 2.5, clause 10.</remarks>
public static class Cdr
{
    /// <summary>Length of the encapsulation header (byte order and options) that alignment does not count.</summary>
    public const int HeaderLength = 4;

    /// <summary>RTPS pads a payload to a multiple of this, so fewer bytes than this may follow the message.</summary>
    private const int PayloadAlignment = 4;

    /// <summary>The message as a little-endian payload.</summary>
    /// <exception cref="InvalidOperationException">A field breaks its bound or has no CDR form.</exception>
    public static byte[] Serialize<T>(T message) where T : class, IMessage<T>, new()
    {
        var writer = new CdrWriter();
        try
        {
            message.WriteCdr(ref writer);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The message that a payload of either byte order holds.</summary>
    /// <exception cref="CdrException">The payload is not a <typeparamref name="T"/>.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> payload) where T : class, IMessage<T>, new()
    {
        var message = new T();
        Deserialize(payload, message);
        return message;
    }

    /// <summary>Replaces a message by the one that a payload of either byte order holds.</summary>
    /// <exception cref="CdrException">The payload is not a <typeparamref name="T"/>; the message is then partly the old
    /// one.</exception>
    public static void Deserialize<T>(ReadOnlySpan<byte> payload, T message) where T : class, IMessage<T>, new()
    {
        var reader = new CdrReader(payload);
        message.ReadCdr(ref reader);
        if (reader.Remaining >= PayloadAlignment)
            throw new CdrException(reader.Offset, $"the end of {T.TypeName}, found {reader.Remaining} more bytes");
    }
}
