using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Astro.Ros.Generator.Tests;

public sealed class GeneratedClassTests
{
    [Test]
    public void ConstantsAndDefaultsAreTheDefinitions()
    {
        dynamic message = Demo.New("Everything");
        Assert.That((byte)Constant("Everything", "Limit"), Is.EqualTo(200));
        Assert.That(Constant("Everything", "Greeting"), Is.EqualTo("hello"));
        Assert.That(Constant("Everything", "Half"), Is.EqualTo(0.5f));
        Assert.That((bool)message.Flag, Is.True);
        Assert.That((byte)message.Letter, Is.EqualTo(65));
        Assert.That((sbyte)message.I8, Is.EqualTo(-1));
        Assert.That((ulong)message.U64, Is.EqualTo(ulong.MaxValue));
        Assert.That((float)message.F32, Is.EqualTo(1.5f));
        Assert.That((string)message.Text, Is.EqualTo("a"));
        Assert.That((string)message.Wide, Is.Empty);
        Assert.That((bool[])message.Flags, Is.EqualTo(new bool[2]));
        Assert.That((double[])message.Few, Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That((string[])message.Words, Is.EqualTo(new[] { "", "" }));
        Assert.That((string[])message.ShortWords, Is.EqualTo(new[] { "ab" }));
        Assert.That((Time)message.Stamp, Is.EqualTo(default(Time)));
        Assert.That((TimeSpan[])message.Spans, Is.Empty);
        Assert.That((double)message.Other.X, Is.EqualTo(2));
        Assert.That((double)message.Pair[1].X, Is.EqualTo(2));
    }

    [Test]
    public void AMemberThatTheClassHasAlreadyGetsAnotherName()
    {
        dynamic message = Demo.New("Everything");
        Assert.That((int)message.EverythingValue, Is.Zero);
        Assert.That((int)message.TypeNameValue, Is.Zero);
    }

    [TestCase("Everything", "demo/msg/Everything")]
    [TestCase("Ask+Request", "demo/srv/Ask_Request")]
    [TestCase("Ask+Response", "demo/srv/Ask_Response")]
    [TestCase("Go+Goal", "demo/action/Go_Goal")]
    [TestCase("Go+Result", "demo/action/Go_Result")]
    [TestCase("Go+Feedback", "demo/action/Go_Feedback")]
    public void TypeNamesAreRosNames(string name, string rosName) =>
        Assert.That(Demo.Class(name).GetProperty("TypeName")!.GetValue(null), Is.EqualTo(rosName));

    [TestCase("Ask", "demo/srv/Ask")]
    [TestCase("Go", "demo/action/Go")]
    public void ServicesAndActionsNameTheirType(string name, string rosName)
    {
        dynamic type = Demo.Class(name).GetProperty("Type")!.GetValue(null)!;
        Assert.That((string)type.Name, Is.EqualTo(rosName));
    }

    [Test]
    public void JsonHasTheDefinitionsNamesInOrder()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Demo.Class("Everything").GetMethod("WriteJson")!.Invoke(Demo.New("Everything"), [writer]);
        using var json = JsonDocument.Parse(stream.ToArray());
        var fields = Demo.Everything.Split('\n').Skip(5).Select(line => line.Split(' ')[1]);
        Assert.That(json.RootElement.EnumerateObject().Select(field => field.Name), Is.EqualTo(fields));
    }

    [Test]
    public void CommentsBecomeDocumentation()
    {
        var source = new GeneratorRun("demo", ("/x/demo/msg/A.msg", "# A <b> & c.\n\nfloat64 x # (m)\nfloat64[<=3] y"))
            .Source("demo.Message.A.g.cs");
        Assert.That(source, Does.Contain("/// A &lt;b&gt; &amp; c.\n").And.Contain("    /// (m)\n")
            .And.Contain("    /// float64[&lt;=3] y\n"));
    }

    [Test]
    public void OnlyTheNamedPackagesAreEmitted()
    {
        var run = new GeneratorRun(
            "demo", ("/x/demo/msg/A.msg", "std_msgs/Header header"), ("/x/std_msgs/msg/Header.msg", "string frame_id"));
        var files = run.Result.GeneratedSources.Select(source => source.HintName);
        Assert.That(files, Is.EqualTo(new[] { "demo.Message.A.g.cs", "KnownTypes.g.cs" }));
        Assert.That(run.Load().GetType("Astro.Messages.Demo.A"), Is.Not.Null);
    }

    [Test]
    public void AChangeEmitsOnlyWhatItChanges()
    {
        var run = new GeneratorRun("demo", ("/x/demo/msg/A.msg", "int32 x"), ("/x/demo/msg/B.msg", "int32 y"));
        run.Change("/x/demo/msg/B.msg", "int32 z");
        var outputs = run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs);
        Assert.That(outputs.Count(output => output.Reason == IncrementalStepRunReason.Modified), Is.EqualTo(1));
        Assert.That(run.Source("demo.Message.B.g.cs"), Does.Contain("int Z "));
    }

    private static object Constant(string name, string constant) =>
        Demo.Class(name).GetField(constant)!.GetRawConstantValue()!;
}
