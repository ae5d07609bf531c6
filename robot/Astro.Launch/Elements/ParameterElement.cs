namespace Astro.Launch;

/// <summary><c>param</c>: a node's parameter, several below a common name, or a file of them.</summary>
internal static class ParameterElement
{
    /// <summary>The words of the node's command line.</summary>
    public static IEnumerable<string> Words(LaunchReader reader, LaunchElement param)
    {
        var context = reader.Context;
        if (param.Has("from") == param.Has("name"))
            throw param.Wrong("expected 'name' or 'from', and not both");
        if (param.Has("name"))
        {
            if (param.Has("allow_substs"))
                throw param.Wrong("allow_substs", "only what is read 'from' a file can have it");
            return Values(context, param, "").SelectMany(static value => new[] { "-p", value });
        }
        if (param.Children.Count > 0 || param.Has("value") || param.Has("type"))
            throw param.Wrong("expected nothing besides 'from' and 'allow_substs'");
        var path = Path(context, param, "from");
        if (param.Find("allow_substs", context, LaunchValues.ReadFlag, "true or false") is true)
            path = Expand(reader, param, path);
        return ["--params-file", path];
    }

    /// <summary>The full path of a parameter file that an attribute names.</summary>
    public static string Path(LaunchContext context, LaunchElement element, string attribute)
    {
        var path = System.IO.Path.GetFullPath(element.Get(attribute, context));
        return File.Exists(path) ? path : throw element.Wrong(attribute, $"there is no parameter file '{path}'");
    }

    private static string Expand(LaunchReader reader, LaunchElement param, string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return reader.AddFile(param.Within("from", () =>
            {
                var template = TemplateParser.Parse(text);
                SubstitutionTable.Check(template);
                return reader.Context.Evaluate(template, param.File);
            }));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw param.Wrong("from", exception.Message, exception);
        }
    }

    private static IEnumerable<string> Values(LaunchContext context, LaunchElement param, string prefix)
    {
        var name = prefix + param.Get("name", context);
        if (param.Has("value") == param.Children.Count > 0)
            throw param.Wrong($"{name}: expected 'value' or <param> elements below, and not both");
        if (!param.Has("value"))
        {
            return param.Has("type")
                ? throw param.Wrong("type", "expected it at the values below")
                : param.Children.SelectMany(child => Values(context, child, name + "."));
        }
        var (text, type) = (param.Get("value", context), param.Raw("type"));
        var yaml = param.Within("value", () => param.Raw("value-sep") is { } separator
            ? ParameterText.ToYaml(text.Split(separator), type)
            : ParameterText.ToYaml(text, type));
        return [$"{name}:={yaml}"];
    }
}
