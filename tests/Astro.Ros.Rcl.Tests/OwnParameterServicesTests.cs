namespace Astro.Ros.Rcl.Tests;

public sealed class OwnParameterServicesTests
{
    [Test]
    public void TheirsAreHiddenAndOursTakeTheirPlace()
    {
        var rules = OwnParameterServices.Arguments("/home/perception");

        Assert.That(rules[0], Is.EqualTo("--ros-args"));
        Assert.That(rules, Does.Contain(
            "/home/perception/get_parameters:=/home/perception/_rclnet/get_parameters"));
        Assert.That(rules, Does.Contain(
            "/home/perception/_astro/get_parameters:=/home/perception/get_parameters"));
    }

    [TestCase("/perception/get_parameters", "/perception/_astro/get_parameters")]
    [TestCase("/behavior/get_parameters", "/behavior/get_parameters")]
    [TestCase("/perception/forget", "/perception/forget")]
    [TestCase("/get_parameters", "/get_parameters")]
    public void OnlyTheNodesOwnHaveAnotherName(string service, string name) =>
        Assert.That(OwnParameterServices.NameFor(service, "/perception"), Is.EqualTo(name));
}
