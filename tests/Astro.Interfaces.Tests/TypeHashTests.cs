using System.Reflection;

namespace Astro.Interfaces.Tests;

/// <summary>Our definitions have the hashes that ROS 2 Jazzy's packages have for theirs, as
/// <c>ros2 topic info -v</c> shows them.</summary>
public sealed class TypeHashTests
{
    [TestCase("std_msgs/msg/String", "df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18")]
    [TestCase("std_msgs/msg/Empty", "20b625256f32d5dbc0d04fee44f43c41e51c70d3502f84b4a08e7a9c26a96312")]
    [TestCase("geometry_msgs/msg/Twist", "9c45bf16fe0983d80e3cfe750d6835843d265a9a6c46bd2e609fcddde6fb8d2a")]
    [TestCase("sensor_msgs/msg/Image", "d31d41a9a4c4bc8eae9be757b0beed306564f7526c88ea6a4588fb9582527d47")]
    [TestCase("nav_msgs/msg/OccupancyGrid", "8d348150c12913a31ee0ec170fbf25089e4745d17035792a1ba94d6f0bc0cfc7")]
    [TestCase("tf2_msgs/msg/TFMessage", "e369d0f05a23ae52508854b66f6aa0437f3449d652e8cbf22d5abe85d020f087")]
    [TestCase("rcl_interfaces/msg/Log", "e28ce254ca8abc06abf92773b74602cdbf116ed34fbaf294fb9f81da9f318eac")]
    [TestCase("action_msgs/msg/GoalStatusArray", "6c1684b00f177d37438febe6e709fc4e2b0d4248dca4854946f9ed8b30cda83e")]
    [TestCase("std_srvs/srv/SetBool_Request", "c62fbb99d94e1b25e8ef9e109f9581956bb1b3361a45a4e5810c36a90d29932e")]
    [TestCase("std_srvs/srv/SetBool_Response", "d0814e7f7b4880ab77e9c57426c7aa1562ab69f11eef8e2e968812f9cbd0b059")]
    [TestCase(
        "rcl_interfaces/srv/SetParameters_Request", "130d46386b7e84ea9ecf60608a4d83cbe5e5cb7c6cc5b712b7a4e3a6c254e932")]
    public void Is_upstreams(string type, string digits) =>
        Assert.That(Hash(MessageTypes.All.Single(one => MessageTypes.RosName(one) == type)),
            Is.EqualTo("RIHS01_" + digits));

    [Test]
    public void Every_class_has_one_of_its_own()
    {
        var hashes = MessageTypes.All.Select(Hash).ToList();
        Assert.That(hashes, Is.All.Match("^RIHS01_[0-9a-f]{64}$"));
        Assert.That(hashes, Is.Unique);
    }

    private static string Hash(Type type) =>
        (string)type.GetProperty("TypeHash", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
