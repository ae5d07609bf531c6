using Astro.Ros;
using Astro.Ros.Rcl;

namespace Astro.App.Nodes;

/// <content>In a build for a robot.</content>
internal abstract partial class Network
{
    static partial void AddRcl(string enclave, ref Network? rcl) => rcl = new RclNetwork(enclave);
}

/// <summary>The ROS 2 that is installed.</summary>
internal sealed class RclNetwork(string enclave) : Network
{
    public override string? WhyAbsent()
    {
        try
        {
            RclGraph.Require();
            return null;
        }
        catch (RclUnavailableException absent)
        {
            return absent.Message;
        }
    }

    public override ExecutorGraph Join(bool useSimulatedTime) =>
        RclGraph.Join(new RclOptions { UseSimulatedTime = useSimulatedTime, Enclave = enclave });

    public override ExecutorGraph Simulated(Time start, double pace) =>
        RclGraph.Simulated(new RclOptions { Enclave = enclave }, start, pace);
}
