using System.Security;

namespace Astro.Launch.Tests;

/// <summary>A folder of launch files, read in a world of its own: an environment of three variables, one
/// package.</summary>
internal sealed class LaunchFolder : IDisposable
{
    public LaunchFolder()
    {
        Path = Directory.CreateTempSubdirectory("astro-launch-tests-").FullName;
        Options = new LaunchOptions
        {
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = "/home/r",
                ["PATH"] = "/usr/bin:/bin",
                ["EMPTY"] = "",
            },
            Packages = new OnePackage(Path),
            TemporaryFolder = "/temporary",
            Unique = () => "unique",
        };
    }

    public string Path { get; }

    public LaunchOptions Options { get; set; }

    public void Dispose() => Directory.Delete(Path, true);

    /// <summary>Writes a file; a launch file's content gets its root, so that it starts on line 2.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name.EndsWith(".launch.xml", StringComparison.Ordinal) && !text.Contains("<launch")
            ? $"<launch>\n{text}\n</launch>\n"
            : text);
        return path;
    }

    /// <summary>Reads a launch file of this content.</summary>
    public LaunchPlan Load(string content, params (string Name, string Value)[] arguments) => LaunchFile.Load(
        Write("main.launch.xml", content),
        Options with { Arguments = arguments.ToDictionary(pair => pair.Name, pair => pair.Value) });

    /// <summary>The only process that a launch file of this content asks for.</summary>
    public LaunchProcess LoadOne(string content, params (string Name, string Value)[] arguments) =>
        Load(content, arguments).Processes.Single();

    /// <summary>The messages of a launch file of this content.</summary>
    public IReadOnlyList<string> Log(string content, params (string Name, string Value)[] arguments) =>
        Load(content, arguments).Messages;

    /// <summary>What a text in an attribute comes to.</summary>
    public string Evaluate(string text, string before = "") =>
        Log($"{before}<log message=\"{SecurityElement.Escape(text)}\"/>").Single();

    /// <summary>What is wrong with a launch file of this content, behind the file's path.</summary>
    public string Error(string content, params (string Name, string Value)[] arguments)
    {
        var error = Assert.Throws<LaunchFormatException>(() => Load(content, arguments));
        Assert.That(error.Message, Does.StartWith($"{error.File}:{error.Line}: "));
        Assert.That(error.Message, Does.StartWith(Path + "/"));
        return error.Message[(Path.Length + 1)..];
    }

    private sealed class OnePackage(string folder) : IPackageIndex
    {
        public string? FindPrefix(string package) => package == "astro" ? "/app" : null;

        public string? FindShare(string package) => package == "astro" ? folder : null;

        public IReadOnlyList<string>? FindExecutable(string package, string executable) => (package, executable) switch
        {
            ("astro", "perception" or "behavior") => ["/app/astro", executable],
            ("astro", "tool") => ["/app/tool"],
            _ => null,
        };

        public ExitCodes? FindExitCodes(string package) => package == "astro" ? new ExitCodes(2, 4) : null;
    }
}
