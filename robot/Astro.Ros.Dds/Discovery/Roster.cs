using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>A node of a roster.</summary>
/// <param name="FullName">Namespace and name.</param>
/// <param name="Endpoints">The ids of its readers and writers, in hexadecimal.</param>
internal sealed record RosterNode(string FullName, IReadOnlyList<string> Endpoints);

/// <summary>
/// Which nodes a participant has and which endpoints are whose, as it tells on <c>ros_discovery_info</c>
/// (rmw_dds_common/msg/ParticipantEntitiesInfo). See <see cref="NodeRoster"/> for the other direction.
/// </summary>
/// <param name="Participant">The id of the participant, in hexadecimal.</param>
/// <param name="Nodes">In its own order; those whose names no node can have are left out.</param>
internal sealed record Roster(string Participant, IReadOnlyList<RosterNode> Nodes)
{
    // Two empty strings and two empty sequences of ids.
    private const int SmallestNode = 4 * sizeof(uint);

    /// <summary>
    /// Reads a roster whose ids have 16 bytes (since Iron) or 24 (up to Humble): the one with which it ends where its
    /// payload does. False if neither does.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> payload, out Roster roster) =>
        TryRead(payload, DdsOptions.CurrentGidLength, out roster)
        || TryRead(payload, DdsOptions.HumbleGidLength, out roster);

    private static bool TryRead(ReadOnlySpan<byte> payload, int gidLength, out Roster roster)
    {
        try
        {
            var cdr = new CdrReader(payload);
            roster = Read(ref cdr, gidLength);
            // A payload is padded to four bytes.
            return cdr.Remaining < sizeof(uint);
        }
        catch (CdrException)
        {
            roster = null!;
            return false;
        }
    }

    private static Roster Read(ref CdrReader cdr, int gidLength)
    {
        var participant = ReadGid(ref cdr, gidLength);
        var nodes = new List<RosterNode>();
        for (var i = cdr.ReadLength(SmallestNode); i > 0; i--)
        {
            var (space, name) = (cdr.ReadString(), cdr.ReadString());
            var endpoints = new List<string>();
            ReadGids(ref cdr, gidLength, endpoints);
            ReadGids(ref cdr, gidLength, endpoints);
            if (NameRules.WhyBadNamespace(space) is null && NameRules.WhyBadNodeName(name) is null)
                nodes.Add(new RosterNode(space == "/" ? "/" + name : $"{space}/{name}", endpoints));
        }
        return new Roster(participant, nodes);
    }

    private static void ReadGids(ref CdrReader cdr, int gidLength, List<string> gids)
    {
        for (var i = cdr.ReadLength(gidLength); i > 0; i--)
            gids.Add(ReadGid(ref cdr, gidLength));
    }

    private static string ReadGid(ref CdrReader cdr, int length)
    {
        Span<byte> gid = stackalloc byte[DdsGuid.Length];
        for (var i = 0; i < length; i++)
        {
            var value = cdr.ReadByte();
            if (i < gid.Length)
                gid[i] = value;
        }
        return Convert.ToHexString(gid);
    }
}
