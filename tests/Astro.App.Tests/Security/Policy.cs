using System.IO.Enumeration;
using System.Xml.Linq;
using Astro.Ros.Dds;

namespace Astro.App.Tests.Security;

/// <summary>What an SROS 2 policy allows; as ROS 2's template for DDS reads it.</summary>
internal sealed class Policy
{
    private static readonly string[] ActionServices = ["send_goal", "cancel_goal", "get_result"];
    private static readonly string[] ActionTopics = ["feedback", "status"];

    private Policy(IReadOnlyDictionary<string, IReadOnlyList<Entry>> enclaves) => Enclaves = enclaves;

    /// <summary>The entries by the enclave's name, without <c>/astro/</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Entry>> Enclaves { get; }

    public static Policy Load(string file) => new(XDocument.Load(file).Descendants("enclave").ToDictionary(
        enclave => enclave.Attribute("path")!.Value["/astro/".Length..],
        enclave => (IReadOnlyList<Entry>)[.. enclave.Descendants("profile").SelectMany(EntriesOf)]));

    private static IEnumerable<Entry> EntriesOf(XElement profile) =>
        from list in profile.Elements()
        let right = list.Attributes().Single(attribute => attribute.Value == "ALLOW").Name.LocalName
        from item in list.Elements()
        select new Entry(
            profile.Attribute("node")!.Value, right, Absolute(profile, item.Value), EndpointsOf(right, item.Value));

    private static string Absolute(XElement profile, string name) => name[0] switch
    {
        '/' => name,
        '~' => $"/{profile.Attribute("node")!.Value}{name[1..]}",
        _ => $"/{name}",
    };

    private static IEnumerable<(EndpointRole, string)> EndpointsOf(string right, string name) => right switch
    {
        "publish" => [(EndpointRole.Publisher, "")],
        "subscribe" => [(EndpointRole.Subscription, "")],
        "reply" => [(EndpointRole.Server, "")],
        "request" => [(EndpointRole.Client, "")],
        "execute" => OfAction(EndpointRole.Server, EndpointRole.Publisher),
        "call" => OfAction(EndpointRole.Client, EndpointRole.Subscription),
        _ => throw new AssertionException($"{name}: there is no right to {right}"),
    };

    private static IEnumerable<(EndpointRole, string)> OfAction(EndpointRole services, EndpointRole topics) =>
    [
        .. ActionServices.Select(service => (services, $"/_action/{service}")),
        .. ActionTopics.Select(topic => (topics, $"/_action/{topic}")),
    ];

    /// <summary>One line of a profile.</summary>
    /// <param name="Node">Whose profile.</param>
    /// <param name="Right">The attribute that is ALLOW.</param>
    /// <param name="Name">The absolute name, in which a star stands for anything.</param>
    /// <param name="Endpoints">What it may have, by role and the end of the name.</param>
    public sealed record Entry(
        string Node, string Right, string Name, IEnumerable<(EndpointRole Role, string Suffix)> Endpoints)
    {
        /// <summary>Whether it is for Rcl.NET's own, hidden, services and node, which Cyclone DDS has not.</summary>
        public bool IsForRcl => Node == "_astro_clock" || Name.Contains("/_rclnet/", StringComparison.Ordinal);

        public bool Allows(GraphEndpoint endpoint) => Endpoints.Any(allowed => endpoint.Role == allowed.Role
            && FileSystemName.MatchesSimpleExpression(Name + allowed.Suffix, endpoint.Name, ignoreCase: false));

        public override string ToString() => $"{Node} may {Right} {Name}";
    }
}
