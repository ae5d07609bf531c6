using System.Runtime.InteropServices;

namespace Astro.Ros.Rcl;

/// <summary>The beginning of ROS 2's <c>rosidl_message_type_support_t</c>, as it is since Iron
/// (rosidl_runtime_c's <c>message_type_support_struct.h</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct TypeSupport
{
    private const int HashSize = 32;

    private readonly nint _identifier;
    private readonly nint _data;
    private readonly nint _handle;

    // Returns a rosidl_type_hash_t: a byte for the version, then the hash.
    private readonly delegate* unmanaged[Cdecl]<TypeSupport*, byte*> _getHash;

    /// <summary>The hash of a type, as in <c>RIHS01_df668c…</c> (REP-2016).</summary>
    /// <param name="function">Which returns the type's support.</param>
    public static string HashOf(nint function)
    {
        var support = ((delegate* unmanaged[Cdecl]<TypeSupport*>)function)();
        var hash = support->_getHash(support);
        return $"RIHS{hash[0]:D2}_{Convert.ToHexStringLower(new ReadOnlySpan<byte>(hash + 1, HashSize))}";
    }
}
