using System.Security.Cryptography;
using System.Text;

namespace Astro.App.Simulate;

/// <summary>Names of files and folders with a short hash of what is in them: to tell whether that has
/// changed.</summary>
internal static class FileHash
{
    private const int Bytes = 8;

    /// <summary>A file's; empty for none.</summary>
    public static string OfFile(string? file) =>
        file is null ? "" : $"{file} {Short(SHA256.HashData(File.ReadAllBytes(file)))}";

    /// <summary>A folder's with all that is below it; empty for none.</summary>
    public static string OfFolder(string? folder)
    {
        if (folder is null)
            return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{folder} {Short(hash.GetHashAndReset())}";
    }

    /// <summary>The first digits of a hash.</summary>
    public static string Short(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..Bytes]);
}
