namespace Astro.Home;

/// <summary>Reads whole files so that every failure to do so is an <see cref="IOException"/> that names the
/// file.</summary>
internal static class FileContent
{
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message;
            throw new IOException($"{path}: {why}", e);
        }
    }
}
