using System.Text.Json;
using Astro.Messages.Astro;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.HriMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.RclInterfaces;
using Astro.Messages.SensorMsgs;
using Astro.Messages.StdMsgs;
using Astro.Messages.UniqueIdentifierMsgs;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

public sealed class JsonTests
{
    [Test]
    public void FieldsAreNamedAsInTheDefinition() =>
        Assert.That(
            Json.Write(new PointStamped
            {
                Header = new() { Stamp = Time.FromParts(1, 2), FrameId = "map" },
                Point = new() { X = 1.5 },
            }),
            Is.EqualTo(
                """{"header":{"stamp":{"sec":1,"nanosec":2},"frame_id":"map"},"point":{"x":1.5,"y":0,"z":0}}"""));

    [Test]
    public void BytesAreBase64() =>
        Assert.That(Json.Write(new CompressedImage { Data = [1, 2, 255] }), Does.Contain("\"data\":\"AQL/\""));

    [Test]
    public void BytesMayAlsoBeNumbers() =>
        Assert.That(Json.Read<CompressedImage>("""{"data": [1, 2, 255]}""").Data, Is.EqualTo(new byte[] { 1, 2, 255 }));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void WhatIsNoNumberIsNullAndComesBackAsNaN(double value)
    {
        Assert.That(Json.Write(new Float64 { Data = value }), Is.EqualTo("""{"data":null}"""));
        Assert.That(Json.Write(new Float32 { Data = (float)value }), Is.EqualTo("""{"data":null}"""));
        Assert.That(Json.Read<Float64>("""{"data":null}""").Data, Is.NaN);
        Assert.That(Json.Read<Float32>("""{"data":null}""").Data, Is.NaN);
    }

    [Test]
    public void SixtyFourBitIntegersAreNumbers() =>
        Assert.That(
            Json.Write(new Messages.StdMsgs.Int64 { Data = long.MinValue }),
            Is.EqualTo("""{"data":-9223372036854775808}"""));

    [Test]
    public void ANegativeDurationCountsUpFromTheSecondBelow() =>
        Assert.That(
            Json.Write(new NavigateToPose.Feedback { NavigationTime = TimeSpan.FromMilliseconds(-250) }),
            Does.Contain("""{"sec":-1,"nanosec":750000000}"""));

    [TestCase("""{"data": 1.5}""", "data: expected an int32, found 1.5")]
    [TestCase("""{"data": 2147483648}""", "data: expected an int32, found 2147483648")]
    [TestCase("""{"data": "1"}""", "data: expected an int32, found \"1\"")]
    [TestCase("""{"data": null}""", "data: expected an int32, found null")]
    [TestCase("""[]""", "expected an object (std_msgs/msg/Int32), found []")]
    public void AnIntegerIsHeldToItsType(string json, string message) => Fails<Messages.StdMsgs.Int32>(json, message);

    [TestCase("""{"data": 256}""", "data: expected an integer, 0 to 255, found 256")]
    [TestCase("""{"data": -1}""", "data: expected an integer, 0 to 255, found -1")]
    public void AByteIsHeldToItsRange(string json, string message) => Fails<UInt8>(json, message);

    [TestCase("""{"data": 1e39}""", "data: expected a float32 or null, found 1e39")]
    [TestCase("""{"data": true}""", "data: expected a float32 or null, found true")]
    public void AFloatIsHeldToItsRange(string json, string message) => Fails<Float32>(json, message);

    [TestCase("""{"data": 1}""", "data: expected true or false, found 1")]
    public void ABoolIsHeldToItsType(string json, string message) => Fails<Bool>(json, message);

    [TestCase("""{"data": 1}""", "data: expected a string, found 1")]
    [TestCase("""{"data": "a\u0000b"}""", "data: expected a string without U+0000")]
    [TestCase("""{"data": "\ud800"}""", "data: expected a string in valid Unicode")]
    [TestCase("""{"\ud800": 1}""", "expected a field name in valid Unicode")]
    public void AStringIsHeldToItsType(string json, string message) => Fails<Messages.StdMsgs.String>(json, message);

    [TestCase("""{"header": {"stamp": {"sec": "x"}}}""", "header.stamp.sec: expected an int32, found \"x\"")]
    [TestCase("""{"header": {"stamp": {"nanosec": -1}}}""", "header.stamp.nanosec: expected a uint32, found -1")]
    [TestCase("""{"header": {"stamp": 1}}""", "header.stamp: expected an object with sec and nanosec, found 1")]
    [TestCase("""{"header": {"stamp": {"secs": 1}}}""", "header.stamp.secs: no such field in a time")]
    [TestCase("""{"faces": 1}""", "faces: expected an array, found 1")]
    [TestCase("""{"faces": [{}, 1]}""", "faces[1]: expected an object (astro/msg/Face), found 1")]
    [TestCase("""{"faces": [{}, {"yaw": "x"}]}""", "faces[1].yaw: expected a float32 or null, found \"x\"")]
    [TestCase("""{"faces": [{"landmarks": [1, 2]}]}""", "faces[0].landmarks: expected 10 elements, found 2")]
    [TestCase("""{"faces": [{"landmarks": [0,0,0,0,0,0,0,0,0,"x"]}]}""",
        "faces[0].landmarks[9]: expected a float32 or null, found \"x\"")]
    public void AnErrorNamesTheWholePath(string json, string message) => Fails<FaceArray>(json, message);

    [TestCase("""{"uuid": "AAAA"}""", "uuid: expected 16 elements, found 3")]
    [TestCase("""{"uuid": "?"}""", "uuid: expected bytes in base64, found \"?\"")]
    public void BytesAreHeldToTheirSize(string json, string message) => Fails<UUID>(json, message);

    [Test]
    public void ASequenceIsHeldToItsBound() => Fails<ParameterDescriptor>(
        """{"integer_range": [{}, {}]}""", "integer_range: expected at most 1 elements, found 2");

    [Test]
    public void ALongValueIsCutInTheError() => Fails<IdsList>(
        $$"""{"ids": "{{new string('x', 1000)}}"}""", $"ids: expected an array, found \"{new string('x', 39)}…");

    private static void Fails<T>(string json, string message) where T : class, IMessage<T>, new() =>
        Assert.That(() => Json.Read<T>(json), Throws.InstanceOf<JsonException>().With.Message.EqualTo(message));
}
