namespace Astro.Imaging;

/// <summary>Writes a file so that a reader sees the old bytes or the new ones, never some of them.</summary>
internal static class AtomicFile
{
    public static void Write(string path, ReadOnlySpan<byte> data)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1))
            {
                file.Write(data);
                file.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: true);
        }
        catch (UnauthorizedAccessException denied)
        {
            File.Delete(partial);
            throw new IOException($"{path}: not a file that may be written", denied);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
