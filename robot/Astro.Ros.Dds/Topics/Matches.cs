using System.Text;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>Lists the handles of matched endpoints; returns how many there are.</summary>
internal unsafe delegate int ListMatches(int entity, ulong* handles, nuint count);

/// <summary>Looks a matched endpoint up; null if it is gone.</summary>
internal unsafe delegate BuiltinEndpoint* FindMatch(int entity, ulong handle);

/// <summary>What endpoints on the other side say about themselves.</summary>
internal static unsafe class Matches
{
    public static string[] UserData(ListMatches list, FindMatch find, int entity)
    {
        Span<ulong> handles = new ulong[Math.Max(0, list(entity, null, 0))];
        int count;
        fixed (ulong* start = handles)
            count = Math.Clamp(list(entity, start, (nuint)handles.Length), 0, handles.Length);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = UserDataOf(find(entity, handles[i]));
        return texts;
    }

    /// <summary>The id of the participant that an endpoint belongs to, and the endpoint freed; null for null.</summary>
    public static string? ParticipantOf(BuiltinEndpoint* endpoint)
    {
        if (endpoint == null)
            return null;
        var participant = endpoint->Participant.ToString();
        CycloneDds.dds_builtintopic_free_endpoint(endpoint);
        return participant;
    }

    /// <summary>The user data as text, and the endpoint freed; empty for null.</summary>
    public static string UserDataOf(BuiltinEndpoint* endpoint)
    {
        if (endpoint == null)
            return "";
        void* value;
        nuint size;
        var text = "";
        if (CycloneDds.dds_qget_userdata(endpoint->Qos, &value, &size) && value != null)
        {
            text = Encoding.UTF8.GetString((byte*)value, (int)size);
            CycloneDds.dds_free(value);
        }
        CycloneDds.dds_builtintopic_free_endpoint(endpoint);
        return text;
    }
}
