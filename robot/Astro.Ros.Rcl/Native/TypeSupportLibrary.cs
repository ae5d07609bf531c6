using System.Runtime.InteropServices;

namespace Astro.Ros.Rcl;

/// <summary>
/// A package's <c>lib…__rosidl_typesupport_c.so</c>, which has a function for each type that the package defines
/// (rosidl_typesupport_c's <c>message_type_support_dispatch.h</c> and <c>service_type_support_dispatch.h</c>), and its
/// <c>lib…__rosidl_generator_c.so</c>, which from Iron on has one for each type's hash.
/// </summary>
internal static class TypeSupportLibrary
{
    private const int HashSize = 32;

    /// <summary>What the library is called that has a package's types.</summary>
    public static string NameFor(string package) => $"lib{package}__rosidl_typesupport_c.so";

    /// <summary>Returns why a library does not give a type, or null if it does.</summary>
    /// <param name="type">A message or service type, as in <c>std_msgs/msg/String</c>.</param>
    /// <param name="library">Where it is looked for.</param>
    public static string? WhyMissing(string type, string library)
    {
        var package = type.Split('/')[0];
        if (!NativeLibrary.TryLoad(library, out var handle))
            return $"{type}: {library} is not on the loader's path: install {package}, or source its workspace";
        return Has("message") || Has("service")
            ? null
            : $"{type}: the {package} that is sourced does not define it ({library} lacks it): "
                + "install or build one that does, and source it";

        bool Has(string kind) => NativeLibrary.TryGetExport(
            handle, $"rosidl_typesupport_c__get_{kind}_type_support_handle__{Symbol(type)}", out _);
    }

    /// <summary>Returns why a message type is not the one that is expected, or null if it is, or is not known. What was
    /// made of another definition has its fields elsewhere in memory.</summary>
    /// <param name="type">The message type.</param>
    /// <param name="expected">The hash of the definition that is used here.</param>
    public static string? WhyOther(string type, string expected) => HashOf(type) is not { } found || found == expected
        ? null
        : $"{type}: the {type.Split('/')[0]} that is sourced defines it otherwise ({found}, expected {expected}): "
            + "install or build one that fits, and source it";

    // Returns a rosidl_type_hash_t, a byte for the version and then the hash (REP-2016); asks nothing of its argument.
    private static unsafe string? HashOf(string type)
    {
        if (!NativeLibrary.TryLoad($"lib{type.Split('/')[0]}__rosidl_generator_c.so", out var library)
            || !NativeLibrary.TryGetExport(library, $"{Symbol(type)}__get_type_hash", out var function))
            return null;
        var hash = ((delegate* unmanaged[Cdecl]<nint, byte*>)function)(0);
        return $"RIHS{hash[0]:D2}_{Convert.ToHexStringLower(new ReadOnlySpan<byte>(hash + 1, HashSize))}";
    }

    private static string Symbol(string type) => type.Replace("/", "__");
}
