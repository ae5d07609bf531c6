using System.Runtime.InteropServices;
using Astro.Ros.Dds.Native;

namespace Astro.Ros.Dds;

/// <summary>A reader or writer as discovery told of it, in DDS's terms.</summary>
/// <param name="Id">Its id in hexadecimal.</param>
/// <param name="Participant">That of the participant it belongs to.</param>
/// <param name="IsWriter">Whether it writes.</param>
/// <param name="Topic">DDS's name of the topic.</param>
/// <param name="Type">DDS's name of the type.</param>
/// <param name="Qos">Its policies.</param>
/// <param name="TypeHash">ROS 2's hash of the type; empty where it is not told.</param>
/// <param name="ServiceId">Which server or client it belongs to; empty where it is not told.</param>
internal sealed record KnownEndpoint(
    string Id, string Participant, bool IsWriter, string Topic, string Type, EndpointQos Qos, string TypeHash,
    string ServiceId)
{
    private const int KeepLast = 0;

    /// <summary>Copies it out of Cyclone's memory.</summary>
    public static unsafe KnownEndpoint Read(BuiltinEndpoint* endpoint, bool isWriter)
    {
        var userData = UserData.Read(endpoint->Qos);
        return new(
            endpoint->Key.ToString(), endpoint->Participant.ToString(), isWriter,
            Marshal.PtrToStringUTF8((nint)endpoint->Topic) ?? "", Marshal.PtrToStringUTF8((nint)endpoint->Type) ?? "",
            ReadQos(endpoint->Qos), TypeHashes.Of(userData), ServiceIds.Of(userData));
    }

    // What is not said is DDS's default, which for reliability differs between readers and writers; ROS 2 always says.
    private static unsafe EndpointQos ReadQos(nint qos)
    {
        int reliability, durability, history, depth;
        long blocking;
        if (!CycloneDds.dds_qget_reliability(qos, &reliability, &blocking))
            reliability = 0;
        if (!CycloneDds.dds_qget_durability(qos, &durability))
            durability = 0;
        var isCounted = CycloneDds.dds_qget_history(qos, &history, &depth) && history == KeepLast;
        return new EndpointQos(
            reliability == 0 ? Reliability.BestEffort : Reliability.Reliable,
            durability == 0 ? Durability.Volatile : Durability.TransientLocal,
            isCounted ? depth : null);
    }
}
