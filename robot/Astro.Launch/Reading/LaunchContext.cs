using System.Collections.Immutable;

namespace Astro.Launch;

/// <summary>What is known while launch files are read.</summary>
internal sealed class LaunchContext
{
    private readonly Dictionary<string, string> _anonymous = [];

    public LaunchContext(LaunchOptions options)
    {
        Options = options;
        Scope = new LaunchScope(
            options.Arguments.ToImmutableDictionary(), options.Environment.ToImmutableDictionary());
        var ament = new AmentIndex(options.Environment.GetValueOrDefault("AMENT_PREFIX_PATH"));
        Packages = new PackageSearch(options.Packages is { } first ? [first, ament] : [ament]);
    }

    public LaunchOptions Options { get; }

    public PackageSearch Packages { get; }

    public LaunchScope Scope { get; set; }

    /// <summary>The names of variables that were declared or asked for.</summary>
    public HashSet<string> Used { get; } = [];

    /// <summary>The value of a template.</summary>
    /// <param name="template">Text and substitutions.</param>
    /// <param name="file">The launch file that it stands in.</param>
    /// <exception cref="FormatException">A substitution has no value.</exception>
    public string Evaluate(Template template, string file) =>
        string.Concat(template.Parts.Select(part => Evaluate(part, file)));

    /// <summary>The value of a part of a template.</summary>
    public string Evaluate(TemplatePart part, string file) => part is SubstitutionPart substitution
        ? SubstitutionTable.Work(this, file, substitution)
        : ((TextPart)part).Text;

    /// <summary>A name of its own for each <paramref name="name"/>; the same for the same.</summary>
    public string Anonymous(string name)
    {
        if (!_anonymous.TryGetValue(name, out var unique))
            _anonymous[name] = unique = $"{name}_{Options.Unique()}";
        return unique;
    }
}
