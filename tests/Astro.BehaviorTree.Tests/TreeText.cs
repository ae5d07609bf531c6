namespace Astro.BehaviorTree.Tests;

/// <summary>A tree file with the given text, in a folder of its own, until disposed.</summary>
internal sealed class TreeText : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("astro-tree-");

    public TreeText(string xml) => Add("tree.xml", xml);

    public string Path => System.IO.Path.Combine(_folder.FullName, "tree.xml");

    public void Add(string name, string xml)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, xml);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
