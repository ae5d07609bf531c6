using System.Security.Cryptography;
using Astro.Vision.Models;

namespace Astro.Vision.Tests.Models;

/// <summary>Manifests of models that need not work, and folders to put them into.</summary>
internal static class TestModels
{
    public static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7 + i / 256))];

    public static ModelManifest Manifest(
        string name = "sample", ModelRole role = ModelRole.Embed, ModelDomain domain = ModelDomain.Photo) => new()
        {
            Name = name,
            Role = role,
            Domain = domain,
            File = $"{name}.onnx",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content)),
            Bytes = Content.Length,
            Licence = "Apache-2.0",
            Source = new Uri($"https://models.invalid/owner/repository/raw/commit/{name}.onnx"),
            Input = "anything",
        };

    public static string NewFolder() => Directory.CreateTempSubdirectory("astro-models-").FullName;

    public static string Put(string folder, string file, byte[]? content = null)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllBytes(path, content ?? Content);
        return path;
    }
}
