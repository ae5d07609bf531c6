namespace Astro.Ros.Generator.Tests;

/// <summary>How messages cross to Rcl.NET's structs, as source: it compiles only beside Rcl.NET's own.</summary>
public sealed class MappingTests
{
    private const string Everything = "demo.Message.Everything.Mapping.g.cs";
    private const string Table = "NativeTypes.g.cs";

    private static readonly GeneratorRun Run = GeneratorRun.Mappings("demo", Demo.Files);

    [TestCase("message.I8 = native.I8;", "native.I8 = message.I8;")]
    [TestCase("message.Stamp = Time.FromParts(native.Stamp.Sec, native.Stamp.Nanosec);",
        "(native.Stamp.Sec, native.Stamp.Nanosec) = WireTime.Split(message.Stamp, \"Stamp\");")]
    [TestCase("message.ShortText = NativeText.Read(ref native.ShortText, message.ShortText);",
        "NativeText.Write(message.ShortText, ref native.ShortText, \"ShortText\", 5);")]
    [TestCase("message.Flags = NativeArray.Read(native.Flags, message.Flags);",
        "NativeArray.CheckSize(message.Flags, 2, \"Flags\");")]
    [TestCase("message.Few = NativeArray.Read(native.Few.AsSpan(), message.Few);",
        "NativeArray.CheckBound(message.Few, 2, \"Few\");")]
    [TestCase("global::Astro.Ros.Rcl.Mappings.Demo.OtherMapping.Read(ref native.Other, message.Other);",
        "global::Astro.Ros.Rcl.Mappings.Demo.OtherMapping.Write(message.Other, ref native.Other);")]
    public void AFieldCrossesBothWays(string read, string write)
    {
        var source = Run.Source(Everything);

        Assert.That(source, Does.Contain(read));
        Assert.That(source, Does.Contain(write));
    }

    [Test]
    public void AFieldNamedAsItsClassHasTheNameThatEachSideGivesIt() =>
        Assert.That(Run.Source(Everything), Does.Contain("message.EverythingValue = native.Everything_;"));

    [Test]
    public void AnActionCrossesInWhatItIsWrappedIn()
    {
        var source = Run.Source("demo.Action.Go.Mapping.g.cs");

        Assert.That(source, Does.Contain("global::Astro.Ros.SendGoalRequest<global::Astro.Messages.Demo.Go.Goal>"));
        Assert.That(source, Does.Contain("global::Astro.Ros.Rcl.Native.Demo.GoActionSendGoalServiceRequest.Priv"));
        Assert.That(source, Does.Contain(
            "global::Astro.Ros.Rcl.Mappings.Demo.GoGoalMapping.Read(ref native.Goal, message.Goal);"));
    }

    [TestCase("NativeMessage<global::Astro.Messages.Demo.Other, global::Astro.Ros.Rcl.Native.Demo.Other,")]
    [TestCase("NativeService<global::Astro.Messages.Demo.Ask.Request, global::Astro.Messages.Demo.Ask.Response, "
        + "global::Astro.Ros.Rcl.Native.Demo.AskService,")]
    [TestCase("global::Astro.Ros.Rcl.Native.Demo.GoActionGetResultService,")]
    public void TheTableHasIt(string entry) => Assert.That(Run.Source(Table), Does.Contain(entry));

    [TestCase("std_msgs", "Std")]
    [TestCase("std_srvs", "Std")]
    [TestCase("rcl_interfaces", "Rcl")]
    [TestCase("unique_identifier_msgs", "UniqueIdentifier")]
    [TestCase("astro", "Astro")]
    public void APackageIsCalledAsRclNetCallsIt(string package, string name) => Assert.That(
        NativeNames.Class(package, "X"), Is.EqualTo($"global::Astro.Ros.Rcl.Native.{name}.X"));
}
