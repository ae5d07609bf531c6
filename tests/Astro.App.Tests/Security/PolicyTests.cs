using System.Collections.Concurrent;
using Astro.Messages.Nav2Msgs;
using Astro.Ros;
using Astro.Ros.Dds;

namespace Astro.App.Tests.Security;

/// <summary>The policy that ships allows what the nodes do in a search, and nothing else.</summary>
public sealed class PolicyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Whose enclave a process's second node is in.
    private static readonly Dictionary<string, string> EnclaveOf = new()
    {
        ["/perception"] = "perception",
        ["/behavior"] = "behavior",
        ["/screen"] = "screen",
        ["/simulation"] = "simulation",
        ["/bt_navigator"] = "simulation",
        ["/operator"] = "operator",
    };

    [Test]
    public async Task NodesMayDoWhatTheyDoAndNoMore()
    {
        SkipWithoutDds();
        var policy = Policy.Load(Path.Combine(AppContext.BaseDirectory, "launch", "security", "policy.xml"));
        var seen = new ConcurrentDictionary<(string Enclave, EndpointRole Role, string Name), GraphEndpoint>();
        var unused = policy.Enclaves.SelectMany(enclave => enclave.Value
            .Where(entry => !entry.IsForRcl)
            .Select(entry => (Enclave: enclave.Key, Entry: entry))).ToList();

        var domain = AstroProcess.NewDomain();
        // Where a ROS 2 is sourced the nodes are on that, and are met where its nodes are.
        await using var graph = DdsGraph.Join(
            DdsOptions.FromEnvironment(Environment.GetEnvironmentVariable) with { Domain = domain });
        using var watch = graph.Watch();
        // As Nav2's keep-out filter does, without which nobody asks for the mask.
        await using var filter = graph.CreateNode("costmap_filter_info_server");
        filter.CreatePublisher<CostmapFilterInfo>("costmap_filter_info", QosProfile.Latched)
            .Publish(new CostmapFilterInfo { FilterMaskTopic = "keepout_filter_mask" });
        _ = graph.RunAsync(CancellationToken.None);
        using var astro = AstroProcess.StartOn(
            domain, "launch", "simulation.launch.xml", "find:=Bob", "speed:=2.0", "screen:=http://127.0.0.1:0");
        using var patience = new CancellationTokenSource(Patience);
        var all = watch.WaitForAsync(view => Note(view, seen, unused), patience.Token);
        var ended = astro.EndAsync();
        await Task.WhenAny(all, ended);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unused, Is.Empty, "is allowed, and nobody does it");
            Assert.That(
                from endpoint in seen
                where !policy.Enclaves[endpoint.Key.Enclave].Any(entry => entry.Allows(endpoint.Value))
                select endpoint.Key, Is.Empty, "is done, and not allowed");
        }
    }

    /// <summary>Every node of the launch files is told an enclave of the policy.</summary>
    [TestCase("find_person.launch.xml", "behavior", "perception", "screen")]
    [TestCase("simulation.launch.xml", "behavior", "operator", "perception", "screen", "simulation")]
    public void EveryNodeHasAnEnclave(string file, params string[] enclaves)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "launch");
        var policy = Policy.Load(Path.Combine(folder, "security", "policy.xml"));
        var told = System.Xml.Linq.XDocument.Load(Path.Combine(folder, file)).Descendants("node")
            .Select(node => node.Attribute("ros_args")?.Value.Replace("--enclave $(var enclaves)/", "") ?? "none");
        Assert.That(told.Order(), Is.EqualTo(enclaves));
        Assert.That(enclaves, Is.SubsetOf(policy.Enclaves.Keys));
    }

    private static bool Note(
        GraphView view, ConcurrentDictionary<(string, EndpointRole, string), GraphEndpoint> seen,
        List<(string Enclave, Policy.Entry Entry)> unused)
    {
        foreach (var endpoint in view.Endpoints)
        {
            // A node's name comes after its endpoints.
            if (!EnclaveOf.TryGetValue(endpoint.Node, out var enclave))
                continue;
            if (seen.TryAdd((enclave, endpoint.Role, endpoint.Name), endpoint))
                unused.RemoveAll(item => item.Enclave == enclave && item.Entry.Allows(endpoint));
        }
        return unused.Count == 0;
    }

    private static void SkipWithoutDds()
    {
        try
        {
            DdsGraph.Require();
        }
        catch (DdsException absent)
        {
            Assert.Ignore(absent.Message);
        }
    }
}
