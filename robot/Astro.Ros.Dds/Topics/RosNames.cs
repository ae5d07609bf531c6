namespace Astro.Ros.Dds;

/// <summary>ROS 2's names as DDS's.</summary>
/// <remarks>Source: <see href="https://design.ros2.org/articles/topic_and_service_names.html"/>.</remarks>
internal static class RosNames
{
    /// <summary>The DDS topic that carries a ROS topic.</summary>
    public static string Topic(string name) => "rt" + name;

    /// <summary>The DDS topic that carries a service's requests.</summary>
    public static string Request(string name) => $"rq{name}Request";

    /// <summary>The DDS topic that carries a service's replies.</summary>
    public static string Reply(string name) => $"rr{name}Reply";

    /// <summary><c>std_msgs/msg/String</c> becomes <c>std_msgs::msg::dds_::String_</c>.</summary>
    public static string Type(string name)
    {
        var parts = name.Split('/');
        return $"{parts[0]}::{parts[1]}::dds_::{parts[2]}_";
    }
}
