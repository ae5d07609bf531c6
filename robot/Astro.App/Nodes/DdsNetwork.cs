using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Nodes;

/// <summary>A ROS 2 network with no ROS 2: Eclipse Cyclone DDS.</summary>
internal sealed class DdsNetwork(Func<string, string?> variable, string enclave) : Network
{
    public override string? WhyAbsent()
    {
        try
        {
            DdsGraph.Require();
            return null;
        }
        catch (DdsException absent)
        {
            return absent.Message;
        }
    }

    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    public override DdsGraph Join(bool useSimulatedTime) =>
        DdsGraph.Join(Read() with { UseSimulatedTime = useSimulatedTime });

    /// <exception cref="DdsException">Cyclone DDS is missing or refuses.</exception>
    public override DdsGraph Simulated(Time start, double pace) =>
        DdsGraph.Simulated(Read(), start, pace);

    private DdsOptions Read()
    {
        var options = DdsOptions.FromEnvironment(variable, enclave);
        if (options.WhyUnprotected is { } reason)
            Console.Error.WriteLine($"astro: goes on without security: {reason}");
        return options;
    }
}
