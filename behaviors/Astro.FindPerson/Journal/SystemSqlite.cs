using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Astro.FindPerson;

/// <summary>The system's SQLite, which its distribution keeps up to date, in place of one that ships.</summary>
internal static class SystemSqlite
{
    private const string Library = "libsqlite3.so.0";
    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Makes it the provider of every connection.</summary>
    /// <exception cref="IOException">It is not installed.</exception>
    public static void Use()
    {
        if (!Loaded.Value)
            throw new IOException($"{Library} is missing; Debian's package libsqlite3-0 has it");
    }

    private static bool Load()
    {
        if (!NativeLibrary.TryLoad(Library, out var library))
            return false;
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (string name, Assembly _, DllImportSearchPath? _) => name == "e_sqlite3" ? library : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }
}
