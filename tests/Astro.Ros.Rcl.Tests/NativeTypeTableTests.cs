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
        NativeTypes.All.WhyMissing("kitchen_msgs/msg/Kettle"),
        Does.StartWith("kitchen_msgs/msg/Kettle: ").And.Contains("libkitchen_msgs__rosidl_typesupport_c.so"));

    [Test]
    public void ATypeThatASourcedPackageLacksIsNamedWithWhatToDo() => Assert.That(
        TypeSupportLibrary.WhyMissing("kitchen_msgs/msg/Kettle", Library),
        Is.EqualTo("kitchen_msgs/msg/Kettle: the kitchen_msgs that is sourced does not define it (libc.so.6 lacks it): "
            + "install or build one that does, and source it"));

    [Test]
    public void EveryTypeOfASourcedPackageIsFoundAsItIsDefinedHere()
    {
        var types = NativeTypes.All.MessageClasses.Select(RosName)
            .Append("std_srvs/srv/SetBool").Append("nav2_msgs/action/NavigateToPose_SendGoal")
            .Where(type => NativeLibrary.TryLoad(TypeSupportLibrary.NameFor(type.Split('/')[0]), out _))
            .ToList();
        if (types.Count == 0)
            Assert.Ignore("no package of ROS 2's is on the loader's path");

        Assert.That(types.Select(NativeTypes.All.WhyMissing), Is.All.Null);
    }

    [Test]
    public void ATypeThatASourcedPackageDefinesOtherwiseIsNamedWithWhatToDo()
    {
        const string Hash = "RIHS01_df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18";
        var library = TypeSupportLibrary.NameFor("std_msgs");
        if (!NativeLibrary.TryLoad(library, out _))
            Assert.Ignore($"{library} is not here");

        Assert.That(new NativeTypeTable([new Text(Hash)], []).WhyMissing("std_msgs/msg/String"), Is.Null);
        Assert.That(new NativeTypeTable([new Text("RIHS01_0")], []).WhyMissing("std_msgs/msg/String"), Is.EqualTo(
            $"std_msgs/msg/String: the std_msgs that is sourced defines it otherwise ({Hash}, expected RIHS01_0): "
            + "install or build one that fits, and source it"));
    }

    private static string RosName(Type type) =>
        (string)type.GetProperty("TypeName", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private sealed record Text(string TypeHash) : INativeMessage
    {
        public string TypeName => "std_msgs/msg/String";
    }
}
