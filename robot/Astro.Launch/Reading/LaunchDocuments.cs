using System.Xml;
using System.Xml.Linq;

namespace Astro.Launch;

/// <summary>The launch files that are being read: the first, and those that each includes in turn.</summary>
internal sealed class LaunchDocuments
{
    private readonly Stack<string> _open = [];

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; relative to the current folder.</param>
    /// <param name="by">Who includes it; null for the first.</param>
    /// <returns>Its <c>&lt;launch&gt;</c>, checked.</returns>
    /// <exception cref="LaunchFormatException">There is no such file, it is no launch file, or it includes
    /// itself.</exception>
    public LaunchElement Open(string path, LaunchElement? by)
    {
        var full = Path.GetFullPath(path);
        if (_open.Contains(full))
        {
            throw Wrong(path, by, "the file includes itself: "
                + string.Join(" > ", _open.Reverse().Append(full).Select(Path.GetFileName)));
        }
        if (Directory.Exists(path))
            throw Wrong(path, by, "expected a launch file, found a folder");
        if (Path.GetExtension(path) is ".py" or ".yaml" or ".yml")
            throw Wrong(path, by, "expected an XML launch file; those in Python or YAML need ROS 2");
        var root = new LaunchElement(path, Load(path, by));
        if (root.Name != "launch")
            throw root.Wrong("expected <launch> around the whole file");
        ElementCheck.Check(root);
        _open.Push(full);
        return root;
    }

    /// <summary>Leaves the file that was opened last.</summary>
    public void Close() => _open.Pop();

    private static XElement Load(string path, LaunchElement? by)
    {
        try
        {
            // A launch file needs no document type, and one from elsewhere should not make this fetch anything.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var file = File.OpenRead(path);
            using var reader = XmlReader.Create(file, settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException exception)
        {
            throw new LaunchFormatException(
                path, exception.LineNumber, $"not well-formed XML: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Wrong(path, by, "there is no such launch file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, by, exception.Message, exception);
        }
    }

    private static LaunchFormatException Wrong(
        string path, LaunchElement? by, string message, Exception? inner = null) =>
        by?.Wrong($"{path}: {message}", inner) ?? new LaunchFormatException(path, 1, message, inner);
}
