using System.Runtime.InteropServices;

namespace Astro.Ros.Dds.Native;

/// <summary>What comes with a sample that was taken: <c>dds_sample_info_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SampleInfo
{
    public int SampleState;
    public int ViewState;
    public int InstanceState;
    public byte HasData;
    public long SourceTimestamp;
    public ulong Instance;
    public ulong Publication;
    public uint DisposedGeneration;
    public uint NoWritersGeneration;
    public uint SampleRank;
    public uint GenerationRank;
    public uint AbsoluteGenerationRank;
}

/// <summary>
/// How many endpoints match: <c>dds_publication_matched_status_t</c> and <c>dds_subscription_matched_status_t</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MatchedStatus
{
    public uint Total;
    public int TotalChange;
    public uint Current;
    public int CurrentChange;
    public ulong Last;
}

/// <summary>A globally unique id: <c>dds_guid_t</c>.</summary>
/// <remarks>Compared here, since of a fixed buffer the runtime compares the first byte only.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DdsGuid : IEquatable<DdsGuid>
{
    public const int Length = 16;

    public fixed byte Bytes[Length];

    public readonly bool Equals(DdsGuid other)
    {
        fixed (byte* bytes = Bytes)
            return new ReadOnlySpan<byte>(bytes, Length).SequenceEqual(new ReadOnlySpan<byte>(other.Bytes, Length));
    }

    public override readonly bool Equals(object? other) => other is DdsGuid guid && Equals(guid);

    public override readonly int GetHashCode()
    {
        var hash = new HashCode();
        fixed (byte* bytes = Bytes)
            hash.AddBytes(new ReadOnlySpan<byte>(bytes, Length));
        return hash.ToHashCode();
    }

    public override readonly string ToString()
    {
        fixed (byte* bytes = Bytes)
            return Convert.ToHexString(new ReadOnlySpan<byte>(bytes, Length));
    }
}

/// <summary>What discovery knows of a reader or writer: <c>dds_builtintopic_endpoint_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct BuiltinEndpoint
{
    public DdsGuid Key;
    public DdsGuid Participant;
    public ulong ParticipantInstance;
    public byte* Topic;
    public byte* Type;
    public nint Qos;
}
