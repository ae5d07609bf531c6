using System.Text.RegularExpressions;

namespace Astro.Ros.Generator;

/// <summary>ROS 2's rules for names in interface definitions.</summary>
/// <remarks>Source: the article "Interface definition using .msg / .srv / .action files" on design.ros2.org.</remarks>
internal static class RosNames
{
    private static readonly Regex Package = new("^[a-z][a-z0-9]*(_[a-z0-9]+)*$");
    private static readonly Regex Type = new("^[A-Z][A-Za-z0-9]*$");
    private static readonly Regex Constant = new("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$");

    public static bool IsPackage(string name) => Package.IsMatch(name);

    public static bool IsType(string name) => Type.IsMatch(name);

    /// <summary>Fields are named by the same rule as packages.</summary>
    public static bool IsField(string name) => Package.IsMatch(name);

    public static bool IsConstant(string name) => Constant.IsMatch(name);
}
