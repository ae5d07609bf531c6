namespace Astro.App.Tests;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("astro-app-");

    public string Path => _folder.FullName;

    /// <summary>The names of all that lies in it, at any depth.</summary>
    public IEnumerable<string> Content =>
        _folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(entry => entry.Name);

    /// <summary>The path of something in it, by its parts.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, with the folders on the way to it.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
