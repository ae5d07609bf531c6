using System.Text;

namespace Astro.Launch;

/// <summary>Takes what a process writes apart into lines.</summary>
internal static class OutputLines
{
    /// <summary>The most bytes of a line; what is longer is split, so that memory stays bounded.</summary>
    public const int Longest = 64 * 1024;

    /// <summary>Reads to the end, or until it is told to stop; what has no line end by then is a line too.</summary>
    /// <param name="stream">UTF-8.</param>
    /// <param name="onLine">Gets each line without its end.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task ReadAsync(Stream stream, Action<string> onLine, CancellationToken stop)
    {
        var buffer = new byte[Longest];
        var filled = 0;
        while (await ReadAsync(stream, buffer.AsMemory(filled), stop).ConfigureAwait(false) is > 0 and var read)
        {
            filled += read;
            var taken = TakeLines(buffer.AsSpan(0, filled), onLine);
            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
        }
        if (filled > 0)
            onLine(Decode(buffer.AsSpan(0, filled)));
    }

    private static async ValueTask<int> ReadAsync(Stream stream, Memory<byte> into, CancellationToken stop)
    {
        try
        {
            return await stream.ReadAsync(into, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            return 0;
        }
    }

    private static int TakeLines(ReadOnlySpan<byte> bytes, Action<string> onLine)
    {
        var taken = 0;
        while (bytes[taken..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            onLine(Decode(bytes.Slice(taken, length)));
            taken += length + 1;
        }
        if (taken > 0 || bytes.Length < Longest)
            return taken;
        // The bytes of one character stay together: all but its first start with the bits 10.
        for (taken = Longest; taken > Longest - 4 && (bytes[taken - 1] & 0xC0) == 0x80; taken--)
            continue;
        taken = bytes[taken - 1] >= 0xC0 ? taken - 1 : Longest;
        onLine(Decode(bytes[..taken]));
        return taken;
    }

    private static string Decode(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line.TrimEnd((byte)'\r'));
}
