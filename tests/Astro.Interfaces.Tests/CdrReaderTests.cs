using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

public sealed class CdrReaderTests
{
    [TestCase("", TestName = "No header")]
    [TestCase("000100", TestName = "Half a header")]
    [TestCase("00020000", TestName = "A parameter list")]
    [TestCase("00070000", TestName = "XCDR2")]
    public void AnotherEncapsulationIsRefused(string header) =>
        Fails(() => _ = new CdrReader(Hex(header)).Remaining, 0, "");

    [Test]
    public void TheHeadersOptionsDoNotMatter() =>
        Assert.That(Cdr.Deserialize<UInt8>(Hex("0001 0003 07 000000")).Data, Is.EqualTo(7));

    [Test]
    public void ABoolIsZeroOrOne() => Fails(() => Reader("02").ReadBool(), 4, "found 2");

    [Test]
    public void ABoolInASequenceIsZeroOrOne() =>
        Fails(() => Reader("03000000 01 00 05").ReadSequence<bool>([]), 10, "found 5");

    [TestCase("03000000 616200", ExpectedResult = "ab")]
    [TestCase("01000000 00", ExpectedResult = "")]
    [TestCase("00000000", ExpectedResult = "", Description = "As some writers send it")]
    public string AStringIsRead(string hex) => Reader(hex).ReadString();

    [TestCase("02000000 6162", "NUL", TestName = "A string without a NUL")]
    [TestCase("04000000 61006200", "NUL", TestName = "A string with two NULs")]
    [TestCase("03000000 FFFE00", "UTF-8", TestName = "A string that is not UTF-8")]
    public void AStringIsChecked(string hex, string expected) => Fails(() => Reader(hex).ReadString(), 8, expected);

    [TestCase("FFFFFFFF 6100")]
    [TestCase("FFFFFF7F 6100")]
    [TestCase("03000000 6100")]
    public void ALengthBeyondThePayloadIsRefused(string hex) => Fails(() => Reader(hex).ReadString(), null, "");

    [Test]
    public void ABoundHoldsOnReading()
    {
        Assert.That(Reader("03000000 616200").ReadString(2), Is.EqualTo("ab"));
        Fails(() => Reader("04000000 61626300").ReadString(2), 4, "at most 3 bytes with the NUL");
        Assert.That(Reader("02000000 0102").ReadSequence<byte>([], 2), Has.Length.EqualTo(2));
        Fails(() => Reader("03000000 010203").ReadSequence<byte>([], 2), 4, "at most 2");
        Fails(() => Reader("02000000 0102").ReadLength(1, 1), 4, "at most 1");
    }

    [Test]
    public void ACountMustFitWhatIsLeft()
    {
        Assert.That(Reader("02000000 00000000 00000000").ReadLength(4), Is.EqualTo(2));
        Fails(() => Reader("03000000 00000000 00000000").ReadLength(4), 8, "3 elements");
        Fails(() => Reader("FFFFFF7F").ReadSequence<double>([]), 8, "elements");
        Fails(() => Reader("00000000").ReadArray<double>([], 1), 4, "1 elements");
    }

    [Test]
    public void AWideStringIsReadByItsBytes()
    {
        Assert.That(Reader("04000000 6100 E900").ReadWString(), Is.EqualTo("aé"));
        Assert.That(BigEndian("00000004 0061 00E9").ReadWString(), Is.EqualTo("aé"));
        Fails(() => Reader("03000000 610062").ReadWString(), 4, "even");
        Fails(() => Reader("04000000 61006200").ReadWString(1), 4, "at most 2 bytes");
    }

    [Test]
    public void BigEndianSequencesAreTurned()
    {
        Assert.That(BigEndian("00000002 0001 FFFE").ReadSequence<short>([]), Is.EqualTo(new short[] { 1, -2 }));
        Assert.That(BigEndian("00000001 3FC00000").ReadSequence<float>([]), Is.EqualTo(new[] { 1.5f }));
        Assert.That(BigEndian("C000000000000000").ReadArray<double>([], 1), Is.EqualTo(new[] { -2.0 }));
        Assert.That(BigEndian("00000002 01 02").ReadSequence<byte>([]), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public void BigEndianNumbersAreTurned()
    {
        var reader = BigEndian("FFFE 0001 80000000 BF800000 00000000 FFFFFFFFFFFFFFFE 4000000000000000");
        Assert.That(reader.ReadInt16(), Is.EqualTo(-2));
        Assert.That(reader.ReadUInt16(), Is.EqualTo(1));
        Assert.That(reader.ReadInt32(), Is.EqualTo(int.MinValue));
        Assert.That(reader.ReadSingle(), Is.EqualTo(-1f));
        Assert.That(reader.ReadInt64(), Is.EqualTo(-2));
        Assert.That(reader.ReadDouble(), Is.EqualTo(2.0));
        Assert.That(reader.Remaining, Is.Zero);
    }

    [Test]
    public void NanosecondsOfASecondAndMoreAreCarried() =>
        Assert.That(Reader("01000000 00CA9A3B").ReadTime(), Is.EqualTo(Time.FromParts(2, 0)));

    [Test]
    public void ADurationIsCutToHundredNanoseconds()
    {
        Assert.That(Reader("01000000 C7000000").ReadDuration(), Is.EqualTo(TimeSpan.FromTicks(10_000_001)));
        Assert.That(Reader("FFFFFFFF FFC99A3B").ReadDuration(), Is.EqualTo(TimeSpan.FromTicks(-1)));
    }

    [Test]
    public void APayloadMayBePaddedToFourBytesOnly()
    {
        Assert.That(Cdr.Deserialize<UInt8>(Hex("0001 0000 07 000000")).Data, Is.EqualTo(7));
        Fails(() => Cdr.Deserialize<UInt8>(Hex("0001 0000 07 00000000")), 5, "the end of std_msgs/msg/UInt8");
    }

    private static CdrReader Reader(string hex) => new(Hex("0001 0000" + hex));

    private static CdrReader BigEndian(string hex) => new(Hex("0000 0000" + hex));

    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", ""));

    private static void Fails(Action read, int? offset, string expected)
    {
        var error = Assert.Throws<CdrException>(() => read());
        Assert.That(error!.Message, Does.Contain(expected).And.Contain($"offset {error.Offset}"));
        if (offset is { } known)
            Assert.That(error.Offset, Is.EqualTo(known));
    }
}
