using System.Runtime.InteropServices;

namespace Astro.Ros.Rcl;

/// <summary>
/// A package's <c>lib…__rosidl_typesupport_c.so</c>, which has a function for each type that the package defines
/// (rosidl_typesupport_c's <c>message_type_support_dispatch.h</c> and <c>service_type_support_dispatch.h</c>).
/// </summary>
internal static class TypeSupportLibrary
{
    /// <summary>What a package's library is called.</summary>
    public static string NameFor(string package) => $"lib{package}__rosidl_typesupport_c.so";

    /// <summary>Returns why a library does not give a type, or null if it does.</summary>
    /// <param name="type">A message or service type, as in <c>std_msgs/msg/String</c>.</param>
    /// <param name="library">Where it is looked for.</param>
    public static string? WhyMissing(string type, string library)
    {
        var package = type.Split('/')[0];
        if (!NativeLibrary.TryLoad(library, out var handle))
            return $"{type}: {library} is not on the loader's path: install {package}, or source its workspace";
        return TryFind(handle, "message", type, out _) || TryFind(handle, "service", type, out _)
            ? null
            : $"{type}: the {package} that is sourced does not define it ({library} lacks it): "
                + "install or build one that does, and source it";
    }

    /// <summary>Returns why a message type is not the one that is expected, or null if it is, or is not known. What was
    /// made of another definition has its fields elsewhere in memory.</summary>
    /// <param name="type">The message type.</param>
    /// <param name="expected">The hash of the definition that is used here.</param>
    /// <param name="library">Where it is looked for.</param>
    public static string? WhyOther(string type, string expected, string library)
    {
        if (!NativeLibrary.TryLoad(library, out var handle) || !TryFind(handle, "message", type, out var function))
            return null;
        var found = TypeSupport.HashOf(function);
        return found == expected
            ? null
            : $"{type}: the {type.Split('/')[0]} that is sourced defines it otherwise ({found}, expected {expected}): "
                + "install or build one that fits, and source it";
    }

    private static bool TryFind(nint library, string kind, string type, out nint function)
    {
        var name = $"rosidl_typesupport_c__get_{kind}_type_support_handle__{type.Replace("/", "__")}";
        return NativeLibrary.TryGetExport(library, name, out function);
    }
}
