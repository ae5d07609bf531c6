namespace Astro.Ros.Rcl.Tests;

public sealed class NativeTypeTableTests
{
    [Test]
    public void APackageThatIsNotSourcedIsNamed() => Assert.That(
        () => NativeTypeTable.Require("kitchen_msgs/msg/Kettle"),
        Throws.InstanceOf<RclUnavailableException>().With.Message.StartsWith("kitchen_msgs/msg/Kettle: ")
            .And.Message.Contains("libkitchen_msgs__rosidl_typesupport_c.so"));
}
