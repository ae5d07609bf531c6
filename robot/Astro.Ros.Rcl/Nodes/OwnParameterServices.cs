namespace Astro.Ros.Rcl;

/// <summary>
/// Keeps Rcl.NET's parameter services, which every node of its has, apart from ours of the same names: theirs are
/// remapped to hidden names, and ours are asked for by names that are remapped to the right ones.
/// </summary>
internal static class OwnParameterServices
{
    private const string Theirs = "/_rclnet/";
    private const string Ours = "/_astro/";

    private static readonly string[] Names =
    [
        "describe_parameters", "get_parameter_types", "get_parameters", "list_parameters", "set_parameters",
        "set_parameters_atomically",
    ];

    /// <summary>The rules, as arguments of a node.</summary>
    public static string[] Arguments(string node) =>
    [
        "--ros-args",
        .. Names.SelectMany(name => new[]
        {
            "-r", $"{node}/{name}:={node}{Theirs}{name}",
            "-r", $"{node}{Ours}{name}:={node}/{name}",
        }),
    ];

    /// <summary>What a node has to call a service in order to get it by <paramref name="service"/>.</summary>
    public static string NameFor(string service, string node)
    {
        var slash = service.LastIndexOf('/');
        return service.AsSpan(0, slash).SequenceEqual(node) && Names.Contains(service[(slash + 1)..])
            ? $"{node}{Ours}{service[(slash + 1)..]}"
            : service;
    }
}
