using System.Text.Json;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>Types by their names, in the tables that the generator wrote for both assemblies.</summary>
public sealed class TypeTableTests
{
    private static readonly TypeTable Table = new(Ros.KnownTypes.All, KnownTypes.All);

    [Test]
    public void EveryGeneratedClassIsFoundByItsName() => Assert.That(
        MessageTypes.All.Select(MessageTypes.RosName).Where(name => Table.FindMessage(name)?.TypeName != name),
        Is.Empty);

    [Test]
    public void ServicesAndActionsNameTheirMessages()
    {
        var service = Table.FindService("std_srvs/srv/SetBool")!;
        Assert.That(service.Request.TypeName, Is.EqualTo("std_srvs/srv/SetBool_Request"));
        Assert.That(service.Response.TypeName, Is.EqualTo("std_srvs/srv/SetBool_Response"));
        var action = Table.FindAction("astro/action/FindPerson")!;
        Assert.That(action.Goal.TypeName, Is.EqualTo("astro/action/FindPerson_Goal"));
        Assert.That(action.Result.TypeName, Is.EqualTo("astro/action/FindPerson_Result"));
        Assert.That(action.Feedback.TypeName, Is.EqualTo("astro/action/FindPerson_Feedback"));
        Assert.That(Table.FindMessage("astro/action/FindPerson_FeedbackMessage"), Is.SameAs(action.FeedbackMessage));
    }

    [Test]
    public void WhatIsNotThereIsNull()
    {
        Assert.That(Table.FindMessage("std_srvs/srv/SetBool"), Is.Null);
        Assert.That(Table.FindService("std_msgs/msg/String"), Is.Null);
        Assert.That(Table.FindAction(""), Is.Null);
    }

    [Test]
    public void AMessageGoesFromJsonToCdrAndBack()
    {
        const string text =
            """{"header":{"stamp":{"sec":1,"nanosec":2},"frame_id":"né"},"point":{"x":1.5,"y":0,"z":-1}}""";
        var point = Table.FindMessage("geometry_msgs/msg/PointStamped")!;
        Assert.That(point.Deserialize(point.Serialize(Parse(text))), Is.EqualTo(text));
    }

    [Test]
    public void WhatATerminalWouldObeyIsEscaped()
    {
        var codec = Table.FindMessage("std_msgs/msg/String")!;
        var line = codec.Deserialize(codec.Serialize(Parse("""{"data":"\u001b[2J\n\u009b"}""")));
        Assert.That(line, Is.EqualTo("""{"data":"\u001B[2J\n\u009B"}"""));
    }

    [TestCase("""{"data": 1}""", "data: expected a string")]
    [TestCase("""{"dada": ""}""", "dada: no such field in std_msgs/msg/String")]
    [TestCase("[]", "expected an object (std_msgs/msg/String)")]
    public void WhatIsNoMessageIsNamed(string json, string error) => Assert.That(
        () => Table.FindMessage("std_msgs/msg/String")!.Serialize(Parse(json)),
        Throws.InstanceOf<JsonException>().With.Message.Contains(error));

    private static JsonElement Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
