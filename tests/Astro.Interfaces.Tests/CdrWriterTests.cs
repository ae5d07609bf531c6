using Astro.Messages.Astro;
using Astro.Messages.RclInterfaces;
using Astro.Messages.RosgraphMsgs;
using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

public sealed class CdrWriterTests
{
    [Test]
    public void ItGrowsAndKeepsWhatIsThere()
    {
        var image = new Image { Encoding = "mono8", Step = 100_000, Data = new byte[100_000] };
        image.Data[^1] = 9;
        var payload = Cdr.Serialize(image);
        Assert.That(payload, Has.Length.EqualTo(4 + 12 + 4 + 8 + 4 + 6 + 1 + 5 + 4 + 100_000));
        Assert.That(payload[^1], Is.EqualTo(9));
    }

    [Test]
    public void PaddingIsZeroWhateverTheBufferHeld()
    {
        var writer = new CdrWriter();
        for (var i = 0; i < 8; i++)
            writer.Write(ulong.MaxValue);
        writer.Reset();
        writer.Write((byte)1);
        writer.Write(2L);
        Assert.That(Convert.ToHexString(writer.Written), Is.EqualTo("0001000001000000000000000200000000000000"));
        writer.Dispose();
    }

    [Test]
    public void ASequenceAboveItsBoundIsRefused() => Fails(
        new ParameterDescriptor { IntegerRange = [new(), new()] }, "IntegerRange: 2 elements, at most 1 allowed");

    [TestCase(9)]
    [TestCase(11)]
    public void AnArrayOfTheWrongSizeIsRefused(int size) =>
        Fails(new Face { Landmarks = new float[size] }, $"Landmarks: {size} elements, must be 10");

    [Test]
    public void ATextThatOtherReadersWouldCutIsRefused() =>
        Fails(new Messages.StdMsgs.String { Data = "a\0b" }, "Data: a string cannot hold U+0000");

    [Test]
    public void ALoneSurrogateIsRefused() =>
        Fails(new Messages.StdMsgs.String { Data = "\ud800" }, "Data: a string cannot hold a lone surrogate");

    [Test]
    public void ATimeBeyondItsSecondsIsRefused() => Fails(
        new Clock { ClockValue = new(2_147_483_648_000_000_000) },
        "ClockValue: 2147483648000000000 ns, beyond 32 bits of seconds");

    [TestCase(2_147_483_647_999_999_999)]
    [TestCase(-2_147_483_648_000_000_000)]
    public void TheLastTimesOfEitherSideAreWritten(long nanoseconds) => Assert.That(
        Cdr.Deserialize<Clock>(Cdr.Serialize(new Clock { ClockValue = new(nanoseconds) })).ClockValue.Nanoseconds,
        Is.EqualTo(nanoseconds));

    [Test]
    public void StringsAreBoundByTheirBytes()
    {
        var writer = new CdrWriter();
        writer.WriteString("é", 2);
        Assert.That(Convert.ToHexString(writer.Written[4..]), Is.EqualTo("03000000C3A900"));
        try
        {
            writer.WriteString("éa", 2, "text");
            Assert.Fail("3 bytes were written to a string<=2");
        }
        catch (InvalidOperationException error)
        {
            Assert.That(error.Message, Is.EqualTo("text: 3 bytes, at most 2 allowed"));
        }
        writer.Dispose();
    }

    [Test]
    public void WideStringsAreUtf16WithTheirBytesCounted()
    {
        var writer = new CdrWriter();
        writer.WriteWString("aé", 2);
        Assert.That(Convert.ToHexString(writer.Written[4..]), Is.EqualTo("040000006100E900"));
        writer.Dispose();
    }

    private static void Fails<T>(T message, string error) where T : class, IMessage<T>, new() => Assert.That(
        () => Cdr.Serialize(message), Throws.InvalidOperationException.With.Message.EqualTo(error));
}
