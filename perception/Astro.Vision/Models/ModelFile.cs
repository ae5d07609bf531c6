using System.Security.Cryptography;

namespace Astro.Vision.Models;

/// <summary>
/// A model's bytes in memory, the very ones that were verified, so nobody can swap the file in between.
/// </summary>
public sealed class ModelFile
{
    /// <summary>The largest model that is read.</summary>
    public const long MaxBytes = 1L << 30;

    private ModelFile(string path, byte[] content, string sha256, ModelDomain domain)
    {
        Path = path;
        Content = content;
        Sha256 = sha256;
        Domain = domain;
    }

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>Names the model and its very bytes: file name, then the digest's first twelve digits.</summary>
    public string Id => $"{System.IO.Path.GetFileNameWithoutExtension(Path)}@{Sha256[..12]}";

    /// <summary>Lower-case hexadecimal digest of <see cref="Content"/>.</summary>
    public string Sha256 { get; }

    /// <summary>The kind of faces that it was trained on.</summary>
    public ModelDomain Domain { get; }

    internal byte[] Content { get; }

    /// <summary>Reads a model and holds it to its manifest.</summary>
    /// <exception cref="ModelException">Its size or digest is not the manifest's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelFile Read(string path, ModelManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var length = new FileInfo(path).Length;
        if (length != manifest.Bytes)
            throw new ModelException(
                $"{path}: expected {manifest.Bytes} bytes, found {length}; `astro models pull` gets it anew");
        var file = Read(path, manifest.Domain);
        if (file.Sha256 != manifest.Sha256)
            throw new ModelException(
                $"{path}: expected sha256 {manifest.Sha256}, found {file.Sha256}; `astro models pull` gets it anew");
        return file;
    }

    /// <summary>Reads a model that no manifest describes.</summary>
    /// <exception cref="ModelException">It is too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelFile Read(string path, ModelDomain domain)
    {
        using var stream = Open(path);
        if (stream.Length > MaxBytes)
            throw new ModelException($"{path}: {stream.Length} bytes; at most {MaxBytes} are read");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new ModelFile(path, content, Convert.ToHexStringLower(SHA256.HashData(content)), domain);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"{path}: not a file that may be read", denied);
        }
    }
}
