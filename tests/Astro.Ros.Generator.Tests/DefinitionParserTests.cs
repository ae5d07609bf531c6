namespace Astro.Ros.Generator.Tests;

public sealed class DefinitionParserTests
{
    [TestCase("bool")]
    [TestCase("byte")]
    [TestCase("char")]
    [TestCase("int8")]
    [TestCase("uint8")]
    [TestCase("int16")]
    [TestCase("uint16")]
    [TestCase("int32")]
    [TestCase("uint32")]
    [TestCase("int64")]
    [TestCase("uint64")]
    [TestCase("float32")]
    [TestCase("float64")]
    [TestCase("string")]
    [TestCase("wstring")]
    public void EveryPrimitiveIsKnown(string type)
    {
        var field = Section($"{type} x").Fields.Single();
        Assert.That(field.Type, Is.EqualTo(new FieldType(type, null, Cardinality.One, 0)));
        Assert.That(field.Type.Primitive?.RosName, Is.EqualTo(type));
    }

    [TestCase("int32[]", "int32", null, Cardinality.Sequence, 0)]
    [TestCase("int32[<=5]", "int32", null, Cardinality.BoundedSequence, 5)]
    [TestCase("int32[5]", "int32", null, Cardinality.Array, 5)]
    [TestCase("string<=7", "string", 7, Cardinality.One, 0)]
    [TestCase("wstring<=7[<=3]", "wstring", 7, Cardinality.BoundedSequence, 3)]
    [TestCase("Other", "Other", null, Cardinality.One, 0)]
    [TestCase("geometry_msgs/Point32[]", "geometry_msgs/Point32", null, Cardinality.Sequence, 0)]
    [TestCase("geometry_msgs/msg/Point[2]", "geometry_msgs/msg/Point", null, Cardinality.Array, 2)]
    public void TypesAreTakenApart(string text, string name, int? textBound, object cardinality, int count)
    {
        var type = Section($"{text} x").Fields.Single().Type;
        Assert.That(type, Is.EqualTo(new FieldType(name, textBound, (Cardinality)cardinality, count)));
        Assert.That(type.ToString(), Is.EqualTo(text));
    }

    [TestCase("int32 X=5", "5")]
    [TestCase("int32 X = -5", "-5")]
    [TestCase("uint64 X=18446744073709551615", "18446744073709551615")]
    [TestCase("char X=65", "65")]
    [TestCase("bool X=True", "true")]
    [TestCase("bool X=0", "false")]
    [TestCase("float32 X=1.5", "1.5f")]
    [TestCase("float64 X=-1e3", "-1000d")]
    [TestCase("string X=plain text", "\"plain text\"")]
    [TestCase("string X=\"a # \\\" b\"", "\"a # \\\" b\"")]
    [TestCase("string X='single'", "\"single\"")]
    public void ConstantsBecomeSource(string line, string source) =>
        Assert.That(Section(line).Constants.Single().Value, Is.EqualTo(source));

    [TestCase("int32 x 5", "5")]
    [TestCase("float64 x 1", "1d")]
    [TestCase("int32[] x []", "[]")]
    [TestCase("int32[3] x [1, -2 ,3]", "[1, -2, 3]")]
    [TestCase("string[] x [\"a, b\", 'c']", "[\"a, b\", \"c\"]")]
    [TestCase("bool[<=2] x [true, false]", "[true, false]")]
    public void DefaultsBecomeSource(string line, string source) =>
        Assert.That(Section(line).Fields.Single().Default, Is.EqualTo(source));

    [Test]
    public void AFieldWithoutADefaultHasNone() => Assert.That(Section("int32 x").Fields.Single().Default, Is.Null);

    [Test]
    public void CommentsGoToTheNearestMember()
    {
        var section = Section("""
            # Of the section,
            # in two lines.

            # Detached.

            # Above.
            int32 a     # Behind.
            int32 b
            # Above the constant.
            int32 C=1
            """);
        Assert.That(section.Comment, Is.EqualTo("Of the section,\nin two lines."));
        Assert.That(section.Fields.Select(field => field.Comment), Is.EqualTo(new[] { "Above.\nBehind.", "" }));
        Assert.That(section.Constants.Single().Comment, Is.EqualTo("Above the constant."));
    }

    [Test]
    public void ACommentRightAboveTheFirstFieldIsTheFields()
    {
        var section = Section("# Of x.\nint32 x");
        Assert.That((section.Comment, section.Fields[0].Comment), Is.EqualTo(("", "Of x.")));
    }

    [Test]
    public void WindowsLineEndsAndTabsMakeNoDifference() =>
        Assert.That(Section("int32\tx\t1\t# one\r\n\r\n"), Is.EqualTo(Section("int32 x 1 # one\n\n")));

    [Test]
    public void SectionsAreDivided()
    {
        var action = DefinitionParser.Parse("/x/demo/action/Go.action", "int32 a\n---\n---\nint32 b\nint32 c");
        Assert.That(action.Sections.Select(section => section.Fields.Count), Is.EqualTo(new[] { 1, 0, 2 }));
        Assert.That((action.Package, action.Kind, action.Name), Is.EqualTo(("demo", InterfaceKind.Action, "Go")));
        Assert.That(action.Problems, Is.Empty);
    }

    [Test]
    public void AnEmptyFileIsAMessageWithoutFields() => Assert.That(Section("").Fields, Is.Empty);

    private static Section Section(string text)
    {
        var definition = DefinitionParser.Parse("/x/demo/msg/Thing.msg", text);
        Assert.That(definition.Problems, Is.Empty);
        return definition.Sections.Single();
    }
}
