using System.Reflection;
using System.Runtime.InteropServices;
using Astro.Ros.Rcl.Mappings;

namespace Astro.Ros.Rcl.Tests;

public sealed class NativeTypeTableTests
{
    // A library that every Linux has, and no ROS 2's.
    private const string Library = "libc.so.6";

    [Test]
    public void APackageThatIsNotSourcedIsNamed() => Assert.That(
        NativeTypeTable.WhyMissing("kitchen_msgs/msg/Kettle"),
        Does.StartWith("kitchen_msgs/msg/Kettle: ").And.Contains("libkitchen_msgs__rosidl_typesupport_c.so"));

    [Test]
    public void ATypeThatASourcedPackageLacksIsNamedWithWhatToDo() => Assert.That(
        TypeSupportLibrary.WhyMissing("kitchen_msgs/msg/Kettle", Library),
        Is.EqualTo("kitchen_msgs/msg/Kettle: the kitchen_msgs that is sourced does not define it (libc.so.6 lacks it): "
            + "install or build one that does, and source it"));

    [Test]
    public void EveryTypeOfASourcedPackageIsFound()
    {
        var types = NativeTypes.All.MessageClasses.Select(RosName)
            .Append("std_srvs/srv/SetBool").Append("nav2_msgs/action/NavigateToPose_SendGoal")
            .Where(type => NativeLibrary.TryLoad(TypeSupportLibrary.NameFor(type.Split('/')[0]), out _))
            .ToList();
        if (types.Count == 0)
            Assert.Ignore("no package of ROS 2's is on the loader's path");

        Assert.That(types.Select(NativeTypeTable.WhyMissing), Is.All.Null);
    }

    private static string RosName(Type type) =>
        (string)type.GetProperty("TypeName", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
