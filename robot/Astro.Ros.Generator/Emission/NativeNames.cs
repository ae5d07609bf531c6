using System.Text;

namespace Astro.Ros.Generator;

/// <summary>How Rcl.NET's own generator, ros2cs, names what it makes of a definition.</summary>
internal static class NativeNames
{
    /// <summary>Where <c>ros2cs.spec</c> puts it.</summary>
    private const string Root = "global::Astro.Ros.Rcl.Native";

    private static readonly string[] PackageEndings = ["_msgs", "_interfaces", "_msg", "_interface", "_srvs", "_srv"];

    /// <summary>The full name of a class, as of <c>NavigateToPoseActionGoal</c> in <c>nav2_msgs</c>.</summary>
    public static string Class(string package, string name)
    {
        var isShort = PackageEndings.Any(ending => package.EndsWith(ending, StringComparison.Ordinal));
        return $"{Root}.{Pascal(isShort ? package.Substring(0, package.LastIndexOf('_')) : package)}.{name}";
    }

    /// <summary>The name of a field of the struct in a class; what the class or ros2cs has already gets an underscore
    /// behind it.</summary>
    public static string Field(string rosName, string className)
    {
        var pascal = Pascal(rosName);
        return pascal == className || pascal is "Priv" or "PrivSequence" ? pascal + "_" : pascal;
    }

    private static string Pascal(string name)
    {
        var pascal = new StringBuilder();
        var isStart = true;
        foreach (var letter in name)
        {
            if (letter != '_')
                pascal.Append(isStart ? char.ToUpperInvariant(letter) : letter);
            isStart = letter == '_';
        }
        return pascal.ToString();
    }
}
