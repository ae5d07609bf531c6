namespace Astro.Ros;

/// <summary>
/// Parameter values from files and command lines that replace the defaults that nodes declare. Of several values for
/// one parameter the last counts.
/// </summary>
public sealed class ParameterOverrides
{
    private const string CommandLine = "command line";

    private readonly IReadOnlyList<ParameterOverride> _overrides;

    private ParameterOverrides(IReadOnlyList<ParameterOverride> overrides)
    {
        _overrides = overrides;
    }

    /// <summary>No overrides.</summary>
    public static ParameterOverrides None { get; } = new([]);

    /// <summary>
    /// The values whose parameter no node has declared, once the nodes are up: most likely misspelt. Each as
    /// <c>FILE:LINE: NODE: PARAMETER</c>.
    /// </summary>
    public IReadOnlyList<string> Undeclared =>
        [.. _overrides.Where(static o => !o.IsDeclared).Select(static o => o.ToString())];

    /// <summary>Likewise those that are meant for one node: in a file under its name, or on its command line.</summary>
    /// <param name="node">The node's name with its namespace.</param>
    public IReadOnlyList<string> UndeclaredOf(string node) =>
    [
        .. _overrides.Where(o => !o.IsDeclared && o.Node.Matches(node) && (o.Node.IsExact || IsCommandLine(o)))
            .Select(static o => o.ToString()),
    ];

    /// <summary>
    /// Reads a ROS 2 parameter file: node names (<c>*</c> stands for one part of a name, <c>**</c> for any number),
    /// below each <c>ros__parameters</c>, below it the values; nested names are joined with dots.
    /// </summary>
    /// <exception cref="ParameterException">The file is not parameter YAML.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParameterOverrides Load(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads parameter YAML from text.</summary>
    /// <param name="source">What to call it in an error.</param>
    /// <param name="yaml">The text.</param>
    /// <exception cref="ParameterException">The text is not parameter YAML.</exception>
    public static ParameterOverrides Parse(string source, string yaml) => new(ParameterYaml.Read(source, yaml));

    /// <summary>These values and one more, as from <c>-p name:=value</c>.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="yaml">The value, written as in a file.</param>
    /// <param name="node">Which nodes it is for; all by default.</param>
    /// <exception cref="ParameterException">It is not a parameter's value.</exception>
    public ParameterOverrides With(string name, string yaml, string node = "/**") =>
        new([.. _overrides, .. ParameterYaml.ReadValue(CommandLine, node, name, yaml)]);

    /// <summary>These values and then those of <paramref name="others"/>.</summary>
    public ParameterOverrides With(ParameterOverrides others) => new([.. _overrides, .. others._overrides]);

    /// <summary>The value that a node's parameter will have, for what must be known before there is a node.</summary>
    /// <typeparam name="T">bool, long, double, string or an array of one of them.</typeparam>
    /// <param name="node">The node's name with its namespace.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="defaultValue">The value where there is no override.</param>
    /// <exception cref="ParameterException">The override is of another type.</exception>
    public T Find<T>(string node, string name, T defaultValue) where T : notnull
    {
        if (_overrides.LastOrDefault(o => o.Name == name && o.Node.Matches(node)) is not { } given)
            return defaultValue;
        var parameter = new Parameter<T>(name, defaultValue);
        if (parameter.WhyUnfit(given.Value) is { } reason)
            throw new ParameterException($"{given.Source}: {node}: {name}: {reason}");
        parameter.Assign(given.Value);
        return parameter.Value;
    }

    private static bool IsCommandLine(ParameterOverride given) =>
        given.Source.StartsWith(CommandLine + ":", StringComparison.Ordinal);

    /// <summary>The value for a node's parameter, if any; all for it now count as declared.</summary>
    internal ParameterOverride? Declare(string node, string name)
    {
        ParameterOverride? last = null;
        foreach (var item in _overrides)
        {
            if (item.Name != name || !item.Node.Matches(node))
                continue;
            item.IsDeclared = true;
            last = item;
        }
        return last;
    }
}
