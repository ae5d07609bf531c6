namespace Astro.Ros.Dds;

/// <summary>ROS 2's names as DDS's.</summary>
/// <remarks>Source: <see href="https://design.ros2.org/articles/topic_and_service_names.html"/>.</remarks>
internal static class RosNames
{
    private const int TopicPrefix = 2;

    /// <summary>The DDS topic that carries a ROS topic.</summary>
    public static string Topic(string name) => "rt" + name;

    /// <summary>The DDS topic that carries a service's requests.</summary>
    public static string Request(string name) => $"rq{name}Request";

    /// <summary>The DDS topic that carries a service's replies.</summary>
    public static string Reply(string name) => $"rr{name}Reply";

    /// <summary>Whether a DDS topic carries a service's replies.</summary>
    public static bool IsReply(string topic) => topic.StartsWith("rr/", StringComparison.Ordinal);

    /// <summary><c>std_msgs/msg/String</c> becomes <c>std_msgs::msg::dds_::String_</c>; what is not one of ROS 2's
    /// types keeps its name.</summary>
    public static string Type(string name) =>
        name.Split('/') is [var package, var kind, var type] ? $"{package}::{kind}::dds_::{type}_" : name;

    /// <summary>
    /// What an endpoint is to ROS; false for what is none of ROS's, or is named as nothing there can be.
    /// </summary>
    /// <remarks>Of a service's two endpoints on each side, the one for requests stands for both.</remarks>
    public static bool TryParse(
        string topic, string type, bool isWriter, out EndpointRole role, out string name, out string rosType)
    {
        (role, name, rosType) = (default, "", "");
        if (topic.StartsWith("rt/", StringComparison.Ordinal))
        {
            role = isWriter ? EndpointRole.Publisher : EndpointRole.Subscription;
            (name, rosType) = (topic[TopicPrefix..], RosType(type));
        }
        else if (topic.StartsWith("rq/", StringComparison.Ordinal)
            && topic.EndsWith("Request", StringComparison.Ordinal))
        {
            role = isWriter ? EndpointRole.Client : EndpointRole.Server;
            (name, rosType) = (topic[TopicPrefix..^"Request".Length], Without(RosType(type), "_Request"));
        }
        return NameRules.WhyBadFullName(name) is null
            && rosType.Length > 0 && rosType.All(static character => character is > ' ' and <= '~');
    }

    /// <summary>A type that ROS did not name keeps the name that it has.</summary>
    private static string RosType(string type) =>
        type.Contains("::dds_::", StringComparison.Ordinal) && type.EndsWith('_')
            ? type[..^1].Replace("::dds_::", "::").Replace("::", "/")
            : type;

    private static string Without(string text, string ending) =>
        text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text;
}
