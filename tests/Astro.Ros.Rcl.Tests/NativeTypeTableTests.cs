namespace Astro.Ros.Rcl.Tests;

public sealed class NativeTypeTableTests
{
    [Test]
    public void APackageThatIsNotSourcedIsNamed() => Assert.That(
        NativeTypeTable.WhyMissing("kitchen_msgs/msg/Kettle"),
        Does.StartWith("kitchen_msgs/msg/Kettle: ").And.Contains("libkitchen_msgs__rosidl_typesupport_c.so"));
}
