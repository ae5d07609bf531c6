using System.Collections.Immutable;

namespace Astro.Launch;

/// <summary>Goes through launch files in order and collects what they ask for.</summary>
internal sealed class LaunchReader(LaunchContext context)
{
    private readonly LaunchDocuments _documents = new();
    private readonly List<LaunchProcess> _processes = [];
    private readonly List<string> _messages = [];
    private readonly List<GeneratedFile> _files = [];

    public LaunchContext Context => context;

    /// <summary>Reads a file, which may be included by an element.</summary>
    public void ReadFile(string path, LaunchElement? by = null)
    {
        var root = _documents.Open(path, by);
        if (root.Find("deprecated", context) is { } reason)
            _messages.Add($"{path} is deprecated: {reason}");
        RunAll(root.Children);
        _documents.Close();
    }

    /// <summary>What was collected.</summary>
    public LaunchPlan ToPlan() => new(
        [.. _processes],
        [.. _messages],
        [.. _files],
        [.. context.Options.Arguments.Keys.Where(name => !context.Used.Contains(name))
            .Order(StringComparer.Ordinal)]);

    /// <summary>Adds a process, whose name gets its number.</summary>
    public void Add(LaunchProcess process) =>
        _processes.Add(process with { Name = $"{process.Name}-{_processes.Count + 1}" });

    /// <summary>Adds a parameter file that is to be written.</summary>
    /// <returns>Its path.</returns>
    public string AddFile(string text)
    {
        var name = $"launch_params_{context.Options.Unique()}.yaml";
        var file = new GeneratedFile(Path.Combine(context.Options.TemporaryFolder, name), text);
        _files.Add(file);
        return file.Path;
    }

    /// <summary>A group: what it sets ends with it, unless it is not <c>scoped</c>; without <c>forwarding</c> it starts
    /// from nothing but what it <c>keep</c>s.</summary>
    public void RunGroup(LaunchElement group)
    {
        const string Expected = "true or false";
        var outer = context.Scope;
        var isScoped = group.Find("scoped", context, LaunchValues.ReadFlag, Expected) ?? true;
        var isForwarding = group.Find("forwarding", context, LaunchValues.ReadFlag, Expected) ?? true;
        var kept = group.Parts("keep")
            .Select(keep => (Name: keep.Get("name", context), Value: keep.Get("value", context)))
            .ToList();
        if (isScoped && !isForwarding)
            context.Scope = new LaunchScope([], context.Options.Environment.ToImmutableDictionary());
        foreach (var (name, value) in kept)
            context.Scope = context.Scope.With(name, value);
        RunAll(group.Children.Where(static child => child.Name != "keep"));
        if (isScoped)
            context.Scope = outer;
    }

    /// <summary>An included file: it sees all that is set here and what it sets stays, as in ROS 2; a group around it
    /// keeps it apart.</summary>
    public void RunInclude(LaunchElement include)
    {
        var path = include.Get("file", context);
        VariableElements.SetArguments(context, include);
        ReadFile(path, include);
    }

    /// <summary>A message.</summary>
    public void RunLog(LaunchElement log) => _messages.Add(log.Get("message", context));

    private void RunAll(IEnumerable<LaunchElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.IsOn(context))
                ElementTable.Actions[element.Name].Run!(this, element);
        }
    }
}
