namespace Astro.Launch;

/// <summary>Looks for the arguments that launch files declare, whatever their conditions.</summary>
internal sealed class ArgumentScan(LaunchContext context)
{
    private readonly LaunchDocuments _documents = new();
    private readonly List<LaunchArgument> _arguments = [];

    /// <summary>What was found; of two declarations of one argument the first counts.</summary>
    public IReadOnlyList<LaunchArgument> Arguments => _arguments;

    /// <summary>Looks into a file.</summary>
    public void ReadFile(string path) => ReadFile(path, null, false);

    private void ReadFile(string path, LaunchElement? by, bool isConditional)
    {
        var root = _documents.Open(path, by);
        ReadAll(root.Children, isConditional);
        _documents.Close();
    }

    private void ReadAll(IEnumerable<LaunchElement> elements, bool isConditional)
    {
        foreach (var element in elements)
        {
            var depends = isConditional || element.Has("if") || element.Has("unless");
            switch (element.Name)
            {
                case "arg":
                    Declare(element, depends);
                    break;
                case "let":
                    Try(element, "value", value => context.Scope = context.Scope.With(element.Raw("name")!, value));
                    break;
                case "group":
                    ReadAll(element.Children.Where(static child => child.Name != "keep"), depends);
                    break;
                case "include":
                    Try(element, "file", path => Include(path, element, depends));
                    break;
            }
        }
    }

    private void Declare(LaunchElement element, bool isConditional)
    {
        var argument = VariableElements.Declaration(element, isConditional);
        if (_arguments.TrueForAll(known => known.Name != argument.Name))
            _arguments.Add(argument);
        if (!context.Scope.Variables.ContainsKey(argument.Name))
            Try(element, "default", value => context.Scope = context.Scope.With(argument.Name, value));
    }

    private void Include(string path, LaunchElement by, bool isConditional)
    {
        // What is included on a condition may be missing where the condition does not hold.
        if (!isConditional || File.Exists(path))
            ReadFile(path, by, isConditional);
    }

    // Until its arguments are given, not every attribute has a value; what hangs on those stays unknown.
    private void Try(LaunchElement element, string attribute, Action<string> use)
    {
        string? value;
        try
        {
            value = element.Find(attribute, context);
        }
        catch (LaunchFormatException)
        {
            return;
        }
        if (value is not null)
            use(value);
    }
}
