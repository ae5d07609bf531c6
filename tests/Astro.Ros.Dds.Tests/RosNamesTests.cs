namespace Astro.Ros.Dds.Tests;

/// <summary>Names as <c>ros2 topic list --include-hidden-topics</c> shows them on DDS.</summary>
public sealed class RosNamesTests
{
    [Test]
    public void TopicsServicesAndTypesHaveRos2sNames()
    {
        Assert.That(RosNames.Topic("/robot/scan"), Is.EqualTo("rt/robot/scan"));
        Assert.That(RosNames.Request("/map/load"), Is.EqualTo("rq/map/loadRequest"));
        Assert.That(RosNames.Reply("/map/load"), Is.EqualTo("rr/map/loadReply"));
        Assert.That(RosNames.Type("std_msgs/msg/String"), Is.EqualTo("std_msgs::msg::dds_::String_"));
        Assert.That(RosNames.Type(Messages.StdSrvs.Trigger.Request.TypeName),
            Is.EqualTo("std_srvs::srv::dds_::Trigger_Request_"));
        Assert.That(RosNames.Type(Messages.Nav2Msgs.NavigateToPose.Goal.TypeName),
            Is.EqualTo("nav2_msgs::action::dds_::NavigateToPose_Goal_"));
    }

    [TestCase("rt/robot/scan", true, EndpointRole.Publisher, "/robot/scan")]
    [TestCase("rt/robot/scan", false, EndpointRole.Subscription, "/robot/scan")]
    [TestCase("rq/map/loadRequest", true, EndpointRole.Client, "/map/load")]
    [TestCase("rq/map/loadRequest", false, EndpointRole.Server, "/map/load")]
    public void RolesAndNamesAreFoundInDdssNames(string topic, bool isWriter, EndpointRole role, string name)
    {
        Assert.That(RosNames.TryParse(topic, "a::msg::dds_::B_", isWriter, out var found, out var rosName, out _));
        Assert.That((found, rosName), Is.EqualTo((role, name)));
    }

    [TestCase("rt/a", "std_msgs::msg::dds_::String_", "std_msgs/msg/String")]
    [TestCase("rq/aRequest", "std_srvs::srv::dds_::Trigger_Request_", "std_srvs/srv/Trigger")]
    [TestCase("rt/a", "HelloWorldData::Msg", "HelloWorldData::Msg")]
    public void TypesAreFoundInDdssNames(string topic, string type, string rosType)
    {
        Assert.That(RosNames.TryParse(topic, type, true, out _, out _, out var found));
        Assert.That(found, Is.EqualTo(rosType));
    }

    [TestCase("ros_discovery_info")]
    [TestCase("rr/map/loadReply")]
    [TestCase("rq/map/load")]
    [TestCase("rt/")]
    [TestCase("rt/a//b")]
    [TestCase("rt/a\u001b[2J")]
    [TestCase("rtrt")]
    [TestCase("")]
    public void WhatRosCannotHaveNamedIsNotRoss(string topic) =>
        Assert.That(RosNames.TryParse(topic, "a::msg::dds_::B_", true, out _, out _, out _), Is.False);

    [TestCase("")]
    [TestCase("a\nb")]
    public void ATypeThatCannotBeShownIsNotRoss(string type) =>
        Assert.That(RosNames.TryParse("rt/a", type, true, out _, out _, out _), Is.False);
}
