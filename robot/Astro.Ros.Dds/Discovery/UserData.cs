using System.Text;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>What endpoints say of themselves beyond DDS's own terms: pairs as in <c>key=value;</c>.</summary>
internal static unsafe class UserData
{
    /// <summary>All of it; empty where there is none.</summary>
    public static string Read(nint qos)
    {
        void* value;
        nuint size;
        if (!CycloneDds.dds_qget_userdata(qos, &value, &size) || value == null)
            return "";
        var text = Encoding.UTF8.GetString((byte*)value, (int)size);
        CycloneDds.dds_free(value);
        return text;
    }
}
