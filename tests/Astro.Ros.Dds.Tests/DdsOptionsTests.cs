namespace Astro.Ros.Dds.Tests;

public sealed class DdsOptionsTests
{
    [Test]
    public void WithoutVariablesItIsDomainZeroOnThisMachine()
    {
        var options = DdsOptions.FromEnvironment(_ => null);
        Assert.That((options.Domain, options.Range, options.StaticPeers.Count, options.GidLength),
            Is.EqualTo((0, DiscoveryRange.Localhost, 0, 16)));
        Assert.That(options.IsBesideRos2, Is.False);
    }

    [Test]
    public void WithARos2SourcedItsNodesAreMet() => Assert.That(Read(("ROS_DISTRO", "jazzy")).IsBesideRos2);

    [Test]
    public void VariablesAreRos2s()
    {
        var options = Read(("ROS_DOMAIN_ID", "42"), ("ROS_AUTOMATIC_DISCOVERY_RANGE", "SUBNET"),
            ("ROS_STATIC_PEERS", "10.0.0.1; robot.local"), ("ROS_DISTRO", "humble"));
        Assert.That((options.Domain, options.Range, options.GidLength), Is.EqualTo((42, DiscoveryRange.Subnet, 24)));
        Assert.That(options.StaticPeers, Is.EqualTo(new[] { "10.0.0.1", "robot.local" }));
    }

    [TestCase("ROS_DOMAIN_ID", "233")]
    [TestCase("ROS_DOMAIN_ID", "-1")]
    [TestCase("ROS_DOMAIN_ID", "one")]
    [TestCase("ROS_AUTOMATIC_DISCOVERY_RANGE", "WORLD")]
    public void AValueThatAVariableCannotHaveIsNamedWithIt(string variable, string value) => Assert.That(
        () => Read((variable, value)),
        Throws.InstanceOf<FormatException>()
            .With.Message.StartsWith($"{variable}: expected").And.Message.Contains(value));

    private static DdsOptions Read(params (string Name, string Value)[] variables) =>
        DdsOptions.FromEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
