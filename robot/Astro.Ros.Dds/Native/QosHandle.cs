using System.Runtime.InteropServices;
using System.Text;

namespace Astro.Ros.Dds.Native;

/// <summary>A set of DDS policies, <c>dds_qos_t</c>, as rmw_cyclonedds sets them for ROS 2.</summary>
internal sealed unsafe class QosHandle : SafeHandle
{
    private const int KeepLast = 0;
    private const int KeepAll = 1;
    private const int Unlimited = -1;
    private const long Infinite = long.MaxValue;
    private const short Xcdr1 = 0;

    private QosHandle() : base(0, ownsHandle: true) => SetHandle(CycloneDds.dds_create_qos());

    public override bool IsInvalid => handle == 0;

    /// <summary>For a participant: what ROS 2 tools find its security enclave in, and what protects it.</summary>
    /// <exception cref="DdsException">It is to be protected, and Cyclone was built without that.</exception>
    public static QosHandle ForParticipant(DdsOptions options)
    {
        var qos = new QosHandle().WithUserData($"enclave={options.Enclave};");
        foreach (var (name, value) in options.Security?.Properties(DdsLibrary.FindSecurity) ?? [])
            CycloneDds.dds_qset_prop(qos, name, value);
        return qos;
    }

    /// <summary>
    /// For a topic's reader or writer. A reliable write waits for room as long as it takes; a writer that goes does not
    /// declare its data gone; late joiners get as much as the history holds.
    /// </summary>
    /// <param name="profile">What it offers or asks for.</param>
    /// <param name="typeHash">ROS 2's hash of the type; empty where it is not known.</param>
    public static QosHandle ForTopic(QosProfile profile, string typeHash = "")
    {
        var qos = new QosHandle();
        CycloneDds.dds_qset_history(qos, KeepLast, profile.Depth);
        CycloneDds.dds_qset_reliability(qos, profile.Reliability == Reliability.Reliable ? 1 : 0, Infinite);
        CycloneDds.dds_qset_durability(qos, profile.Durability == Durability.TransientLocal ? 1 : 0);
        if (profile.Durability == Durability.TransientLocal)
            CycloneDds.dds_qset_durability_service(qos, 0, KeepLast, profile.Depth, Unlimited, Unlimited, Unlimited);
        return qos.ForPlainData().WithUserData(TypeHashes.ToUserData(typeHash));
    }

    /// <summary>For the endpoints of a service, of which no request and no reply may be dropped for others.</summary>
    /// <param name="id">Whose they are, see <see cref="ServiceIds"/>.</param>
    /// <param name="typeHash">ROS 2's hash of the requests' type, or of the replies'; empty where it is not
    /// known.</param>
    public static QosHandle ForService(string id, string typeHash = "")
    {
        var qos = new QosHandle();
        CycloneDds.dds_qset_history(qos, KeepAll, Unlimited);
        CycloneDds.dds_qset_reliability(qos, 1, Infinite);
        return qos.ForPlainData().WithUserData(id + TypeHashes.ToUserData(typeHash));
    }

    protected override bool ReleaseHandle()
    {
        CycloneDds.dds_delete_qos(handle);
        return true;
    }

    private QosHandle ForPlainData()
    {
        CycloneDds.dds_qset_writer_data_lifecycle(this, autodispose: false);
        var representation = Xcdr1;
        CycloneDds.dds_qset_data_representation(this, 1, &representation);
        return this;
    }

    private QosHandle WithUserData(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
            CycloneDds.dds_qset_userdata(this, start, (nuint)bytes.Length);
        return this;
    }
}
