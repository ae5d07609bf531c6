namespace Astro.Imaging;

/// <summary>
/// A system library that images need is not installed; the message names the Debian package to install.
/// </summary>
public sealed class CodecMissingException(string library, string package, Exception inner)
    : IOException($"{library} is not installed: apt install {package}", inner);
