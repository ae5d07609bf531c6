using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>Lists the handles of matched endpoints; returns how many there are.</summary>
internal unsafe delegate int ListMatches(int entity, ulong* handles, nuint count);

/// <summary>Looks a matched endpoint up; null if it is gone.</summary>
internal unsafe delegate BuiltinEndpoint* FindMatch(int entity, ulong handle);

/// <summary>What endpoints on the other side say about themselves.</summary>
internal static unsafe class Matches
{
    public static string[] AllServiceIds(ListMatches list, FindMatch find, int entity)
    {
        Span<ulong> handles = new ulong[Math.Max(0, list(entity, null, 0))];
        int count;
        fixed (ulong* start = handles)
            count = Math.Clamp(list(entity, start, (nuint)handles.Length), 0, handles.Length);
        var ids = new string[count];
        for (var i = 0; i < count; i++)
            ids[i] = ServiceIdOf(find(entity, handles[i]));
        return ids;
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

    /// <summary>Which server or client the endpoint belongs to by its user data, and the endpoint freed; empty for null
    /// and where nothing says it.</summary>
    public static string ServiceIdOf(BuiltinEndpoint* endpoint)
    {
        if (endpoint == null)
            return "";
        var text = UserData.Read(endpoint->Qos);
        CycloneDds.dds_builtintopic_free_endpoint(endpoint);
        return ServiceIds.Of(text);
    }
}
