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
}
