using Microsoft.CodeAnalysis;

namespace Astro.Ros.Generator.Tests;

public sealed class DiagnosticTests
{
    [TestCase("int32", "ASTRO001", TestName = "A line that is no member")]
    [TestCase("int32 x = ", "ASTRO001", TestName = "A constant without a value")]
    [TestCase("int32[<=] x", "ASTRO001", TestName = "A bound without a number")]
    [TestCase("int32[-1] x", "ASTRO001", TestName = "A negative size")]
    [TestCase("int32 Name", "ASTRO002", TestName = "A field in PascalCase")]
    [TestCase("int32 a__b", "ASTRO002", TestName = "A field with two underscores in a row")]
    [TestCase("int32 a_", "ASTRO002", TestName = "A field that ends in an underscore")]
    [TestCase("int32 max=1", "ASTRO002", TestName = "A constant in lower case")]
    [TestCase("integer x", "ASTRO002", TestName = "A type that is neither primitive nor a message's name")]
    [TestCase("a/srv/B x", "ASTRO002", TestName = "A field of a service's type")]
    [TestCase("uint8 X=256", "ASTRO003", TestName = "A constant above its range")]
    [TestCase("uint8 X=-1", "ASTRO003", TestName = "A constant below its range")]
    [TestCase("int8 X=-129", "ASTRO003", TestName = "A signed constant below its range")]
    [TestCase("uint64 X=18446744073709551616", "ASTRO003", TestName = "A constant above 64 bits")]
    [TestCase("float32 X=1e39", "ASTRO003", TestName = "A float32 that would be infinite")]
    [TestCase("bool X=yes", "ASTRO003", TestName = "A constant that is no bool")]
    [TestCase("int32 X=1.5", "ASTRO003", TestName = "A fraction for an integer")]
    [TestCase("string X=\"a", "ASTRO003", TestName = "A quote that is not closed")]
    [TestCase("int32[] X=[1]", "ASTRO003", TestName = "A constant array")]
    [TestCase("Other X=1", "ASTRO003", TestName = "A constant message")]
    [TestCase("int32 x a", "ASTRO003", TestName = "A default of the wrong type")]
    [TestCase("int32[2] x [1]", "ASTRO003", TestName = "A default with too few elements")]
    [TestCase("int32[<=2] x [1, 2, 3]", "ASTRO003", TestName = "A default above its bound")]
    [TestCase("int32[] x 1", "ASTRO003", TestName = "A scalar default for a sequence")]
    [TestCase("string<=2 x \"abc\"", "ASTRO003", TestName = "A default string above its bound")]
    [TestCase("Other x 1", "ASTRO003", TestName = "A default for a message")]
    [TestCase("Missing x", "ASTRO004", TestName = "A message that is not defined")]
    [TestCase("missing/Other x", "ASTRO004", TestName = "A package that is not defined")]
    [TestCase("int32 x\nint32 x", "ASTRO005", TestName = "Two fields of the same name")]
    [TestCase("int32 x1\nint32 x_1", "ASTRO005", TestName = "Two fields of the same name in C#")]
    [TestCase("int32 MODE=1\nint32 mode", "ASTRO005", TestName = "A constant and a field of the same name in C#")]
    [TestCase("Thing x", "ASTRO006", TestName = "A message that holds itself")]
    [TestCase("Loop[] x", "ASTRO006", TestName = "A message that holds itself through another")]
    [TestCase("int32 x\n---\nint32 y", "ASTRO007", TestName = "A message of two sections")]
    [TestCase("int32[0] x", "ASTRO009", TestName = "An array of no elements")]
    [TestCase("int32[<=4294967296] x", "ASTRO009", TestName = "A bound above 31 bits")]
    [TestCase("string<=0 x", "ASTRO009", TestName = "A string of no characters")]
    [TestCase("int32<=3 x", "ASTRO009", TestName = "A bound on a number")]
    public void IsReported(string text, string id)
    {
        var run = new GeneratorRun(
            "demo",
            ("/x/demo/msg/Thing.msg", text),
            ("/x/demo/msg/Other.msg", "int32 x"),
            ("/x/demo/msg/Loop.msg", "Thing[] things"));
        Assert.That(run.Problems.Where(problem => Path(problem).EndsWith("Thing.msg")).Select(problem => problem.Id),
            Is.EqualTo(new[] { id }));
        Assert.That(run.Result.GeneratedSources.Select(source => source.HintName),
            Has.None.EqualTo("demo.Message.Thing.g.cs").And.One.EqualTo("demo.Message.Other.g.cs"));
    }

    [Test]
    public void NamesFileAndLine()
    {
        var run = new GeneratorRun(
            "demo", ("/x/demo/msg/Thing.msg", "# One\n\nint32 good\nint32 Bad\nint32 worse=1\n"));
        Assert.That(run.Problems.Select(problem => $"{Path(problem)}:{Line(problem)}"),
            Is.EquivalentTo(new[] { "/x/demo/msg/Thing.msg:4", "/x/demo/msg/Thing.msg:5" }));
        Assert.That(run.Problems[0].GetMessage(), Is.EqualTo("expected a field's name as in frame_id, found 'Bad'"));
        Assert.That(run.Problems[0].Severity, Is.EqualTo(DiagnosticSeverity.Error));
    }

    [TestCase("/x/demo/srv/Ask.srv", "int32 x", "ASTRO007")]
    [TestCase("/x/demo/action/Go.action", "---", "ASTRO007")]
    [TestCase("/x/demo/srv/Thing.msg", "int32 x", "ASTRO008")]
    [TestCase("/x/demo/msg/thing.msg", "int32 x", "ASTRO002")]
    public void FilesAreHeldToTheirKind(string path, string text, string id)
    {
        var run = new GeneratorRun("demo", (path, text));
        Assert.That(run.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public void PackagesAreHeldToTheirNames()
    {
        var run = new GeneratorRun("Demo", ("/x/Demo/msg/Thing.msg", "int32 x"));
        Assert.That(run.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { "ASTRO002" }));
    }

    [Test]
    public void TwoFilesForOneTypeAreReported()
    {
        var run = new GeneratorRun("demo", ("/x/demo/msg/A.msg", "int32 x"), ("/y/demo/msg/A.msg", "int32 y"));
        Assert.That(run.Problems.Select(problem => problem.Id + Path(problem)),
            Is.EqualTo(new[] { "ASTRO010/y/demo/msg/A.msg" }));
    }

    [Test]
    public void APackageWithoutDefinitionsIsReported()
    {
        var run = new GeneratorRun("demo, absent", ("/x/demo/msg/A.msg", "int32 x"));
        Assert.That(run.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { "ASTRO011" }));
        Assert.That(run.Problems[0].GetMessage(), Does.Contain("absent"));
    }

    [Test]
    public void OtherPackagesAreReportedWhereTheyAreEmitted()
    {
        var run = new GeneratorRun("demo", ("/x/demo/msg/A.msg", "int32 x"), ("/x/rest/msg/B.msg", "bad"));
        Assert.That(run.Problems, Is.Empty);
    }

    private static string Path(Diagnostic problem) => problem.Location.GetLineSpan().Path;

    private static int Line(Diagnostic problem) => problem.Location.GetLineSpan().StartLinePosition.Line + 1;
}
