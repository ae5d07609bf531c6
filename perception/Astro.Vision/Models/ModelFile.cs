using System.Security.Cryptography;

namespace Astro.Vision.Models;

/// <summary>
/// A model's bytes in memory, the very ones that were verified, so nobody can swap the file in between.
/// </summary>
public sealed class ModelFile
{
    /// <summary>The largest model that is read.</summary>
    public const long MaxBytes = 1L << 30;

    private ModelFile(string path, byte[] content, ModelDomain domain, double? threshold)
    {
        Path = path;
        Content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Domain = domain;
        Threshold = threshold;
    }

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>Names the model and its very bytes: file name, then the digest's first twelve digits.</summary>
    public string Id => $"{System.IO.Path.GetFileNameWithoutExtension(Path)}@{Sha256[..12]}";

    /// <summary>Lower-case hexadecimal digest of <see cref="Content"/>.</summary>
    public string Sha256 { get; }

    /// <summary>The kind of faces that it was trained on.</summary>
    public ModelDomain Domain { get; }

    /// <summary>For an embedder, the cosine from which two faces are one person's; null for the default.</summary>
    public double? Threshold { get; }

    internal byte[] Content { get; }

    /// <summary>Reads a model and holds it to its manifest.</summary>
    /// <exception cref="ModelException">Its size or digest is not the manifest's.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelFile Read(string path, ModelManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var length = new FileInfo(path).Length;
        if (length != manifest.Bytes)
            throw new ModelException($"{path}: expected {manifest.Bytes} bytes, found {length}{Remedy(manifest)}");
        var file = new ModelFile(path, ReadAll(path), manifest.Domain, manifest.Threshold);
        if (file.Sha256 != manifest.Sha256)
            throw new ModelException(
                $"{path}: expected sha256 {manifest.Sha256}, found {file.Sha256}{Remedy(manifest)}");
        return file;
    }

    /// <summary>Reads a model that no manifest describes.</summary>
    /// <exception cref="ModelException">It is too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ModelFile Read(string path, ModelDomain domain) => new(path, ReadAll(path), domain, threshold: null);

    private static string Remedy(ModelManifest manifest) =>
        manifest.Source is null ? "; Astro ships with it" : "; `astro models pull` gets it anew";

    private static byte[] ReadAll(string path)
    {
        using var stream = Open(path);
        if (stream.Length > MaxBytes)
            throw new ModelException($"{path}: {stream.Length} bytes; at most {MaxBytes} are read");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
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
