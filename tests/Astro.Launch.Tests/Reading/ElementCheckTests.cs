namespace Astro.Launch.Tests;

[TestFixture]
internal sealed class ElementCheckTests : LaunchFixture
{
    [TestCase("<nod exec=\"x\"/>", "<nod>: <launch> has no such element; did you mean 'node'?")]
    [TestCase("<node exec=\"x\"><parm/></node>", "<parm>: <node> has no such element; did you mean 'param'?")]
    [TestCase("<node exec=\"x\"><zzzzzzzz/></node>",
        "<zzzzzzzz>: <node> has no such element; known are: env, param, remap")]
    [TestCase("<node exec=\"x\"><node exec=\"y\"/></node>",
        "<node>: <node> has no such element; known are: env, param, remap")]
    [TestCase("<node exec=\"x\" nmae=\"y\"/>", "<node> nmae: there is no such attribute; did you mean 'name'?")]
    [TestCase("<log msg=\"x\"/>", "<log> msg: there is no such attribute; known are: if, message, unless")]
    [TestCase("<let name=\"x\"/>", "<let>: expected an attribute 'value'")]
    [TestCase("<include/>", "<include>: expected an attribute 'file'")]
    [TestCase("<log message=\"x\" if=\"1\" unless=\"1\"/>", "<log>: expected 'if' or 'unless', not both")]
    [TestCase("<node exec=\"x\"><env name=\"a\" value=\"b\" if=\"1\"/></node>", "<env> if: there is no such attribute")]
    [TestCase("<timer period=\"1\"/>",
        "<timer>: not supported: processes start at once; let the node wait for what it needs")]
    public void Says_what_is_wrong(string content, string message)
    {
        Assert.That(Folder.Error(content), Does.StartWith($"main.launch.xml:2: {message}"));
        Assert.That(Folder.Error($"<group if=\"false\">\n{content}</group>"), Does.StartWith("main.launch.xml:3: ")
            .And.Contain(message.Replace("<launch> has", "<group> has")), "where it does not count");
    }

    [Test]
    public void Attributes_without_substitutions_are_taken_as_they_are() => Assert.That(
        () => Folder.Load("<arg name=\"a\" default=\"\" description=\"as $(in this\"/>"), Throws.Nothing);
}
