namespace Astro.Imaging;

/// <summary>An image that cannot be read: its message is one line that names the file and what is wrong.</summary>
public sealed class ImageFormatException : FormatException
{
    /// <summary>
    /// Says that <paramref name="source"/> (a file's path) is unusable because of <paramref name="why"/>.
    /// </summary>
    public ImageFormatException(string source, string why, Exception? inner = null)
        : base($"{source}: {why}", inner)
    {
        ImageSource = source;
    }

    /// <summary>The file, or what else the bytes came from.</summary>
    public string ImageSource { get; }
}
