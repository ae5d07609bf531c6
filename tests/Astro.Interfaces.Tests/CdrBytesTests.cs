using Astro.Messages.ActionMsgs;
using Astro.Messages.DiagnosticMsgs;
using Astro.Messages.GeometryMsgs;
using Astro.Messages.HriMsgs;
using Astro.Messages.LifecycleMsgs;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.RclInterfaces;
using Astro.Messages.RosgraphMsgs;
using Astro.Messages.StdSrvs;
using Astro.Messages.UniqueIdentifierMsgs;
using Astro.Ros;

namespace Astro.Interfaces.Tests;

/// <summary>
/// Messages against bytes worked out by hand from OMG's rules: a primitive at a multiple of its size from the end of
/// the encapsulation header, a string as length with NUL, a sequence as count and elements, an array as elements.
/// </summary>
public sealed class CdrBytesTests
{
    [Test]
    public void AString() => Check(new Messages.StdMsgs.String { Data = "hé" }, "0001 0000 04000000 68 C3A9 00");

    [Test]
    public void AnEmptyString() => Check(new Messages.StdMsgs.String(), "0001 0000 01000000 00");

    [Test]
    public void AStructureWithoutFields()
    {
        Check(new Messages.StdMsgs.Empty(), "0001 0000 00");
        Check(new Trigger.Request(), "0001 0000 00");
    }

    [Test]
    public void ATime() => Check(new Clock { ClockValue = Time.FromParts(1, 2) }, "0001 0000 01000000 02000000");

    [Test]
    public void ATimeBeforeTheEpoch() => Check(new Clock { ClockValue = new(-1) }, "0001 0000 FFFFFFFF FFC99A3B");

    [Test]
    public void NestedAndAlignedToEightBehindAnOddString() => Check(
        new PointStamped
        {
            Header = new() { Stamp = Time.FromParts(1, 2), FrameId = "abcd" },
            Point = new() { X = 1, Y = 2, Z = -1 },
        },
        """
        0001 0000
        01000000 02000000
        05000000 61626364 00 00000000000000
        000000000000F03F 0000000000000040 000000000000F0BF
        """);

    [Test]
    public void AlignmentDoesNotCountTheHeader() => Check(
        new PointStamped { Header = new() { FrameId = "abc" }, Point = new() { X = 1 } },
        """
        0001 0000
        00000000 00000000
        04000000 61626300
        000000000000F03F 0000000000000000 0000000000000000
        """);

    [Test]
    public void StringsInASequenceAreAlignedToFour() => Check(
        new IdsList { Ids = ["f1", "x"] },
        """
        0001 0000
        00000000 00000000 01000000 00 000000
        02000000
        03000000 663100 00
        02000000 7800
        """);

    [Test]
    public void AnEmptySequenceOfEightBytesIsNotPadded() => Check(
        new ParameterValue { Type = 1, BoolValue = true, IntegerValue = 3, DoubleValue = 1 },
        """
        0001 0000
        01 01 000000000000
        0300000000000000 000000000000F03F
        01000000 00 000000
        00000000 00000000 00000000 00000000 00000000
        """);

    [Test]
    public void SequencesOfPrimitivesArePaddedToTheirSize() => Check(
        new ParameterValue
        {
            ByteArrayValue = [7],
            BoolArrayValue = [true, false, true],
            IntegerArrayValue = [-1],
            StringArrayValue = ["é"],
        },
        """
        0001 0000
        00 00 000000000000
        0000000000000000 0000000000000000
        01000000 00 000000
        01000000 07 000000
        03000000 010001 00
        01000000 00000000 FFFFFFFFFFFFFFFF
        00000000
        01000000 03000000 C3A900
        """);

    [Test]
    public void AnArrayHasNoCount() => Check(
        new UUID { Uuid = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
        "0001 0000 00010203 04050607 08090A0B 0C0D0E0F");

    [Test]
    public void MessagesInASequenceFollowOneAnother() => Check(
        new GoalStatusArray { StatusList = [new() { Status = 2 }, new() { Status = -1 }] },
        """
        0001 0000
        02000000
        00000000000000000000000000000000 00000000 00000000 02 000000
        00000000000000000000000000000000 00000000 00000000 FF
        """);

    [Test]
    public void SmallIntegersAreAlignedToTheirSize() => Check(
        new NavigateToPose.Result { ErrorCode = 9003, ErrorMsg = "t" },
        "0001 0000 2B23 0000 02000000 7400");

    [Test]
    public void ADurationIsRoundedDownToSeconds() => Check(
        new NavigateToPose.Feedback
        {
            NavigationTime = TimeSpan.FromTicks(-1),
            EstimatedTimeRemaining = TimeSpan.FromSeconds(3),
        },
        """
        0001 0000
        00000000 00000000 01000000 00 000000
        0000000000000000 0000000000000000 0000000000000000
        0000000000000000 0000000000000000 0000000000000000 000000000000F03F
        FFFFFFFF 9CC99A3B 03000000 00000000
        0000 0000 00000000
        """);

    [Test]
    public void AStepOfAManagedNode() => Check(
        new TransitionEvent
        {
            Timestamp = 1,
            Transition = new() { Id = Transition.TransitionActivate, Label = "activate" },
            StartState = new() { Id = State.PrimaryStateInactive, Label = "inactive" },
            GoalState = new() { Id = State.TransitionStateActivating, Label = "activating" },
        },
        """
        0001 0000
        0100000000000000
        03 000000 09000000 616374697661746500
        02 0000 09000000 696E61637469766500
        0D 0000 0B000000 61637469766174696E6700
        """);

    [Test]
    public void ADiagnosis() => Check(
        new DiagnosticStatus
        {
            Level = DiagnosticStatus.Warn,
            Name = "a: b",
            HardwareId = "none",
            Values = [new() { Key = "k", Value = "v" }],
        },
        """
        0001 0000
        01 000000 05000000 613A206200 000000
        01000000 00 000000
        05000000 6E6F6E6500 000000
        01000000 02000000 6B00 0000 02000000 7600
        """);

    [Test]
    public void BigEndianBytesAreRead()
    {
        var value = Cdr.Deserialize<ParameterValue>(Bytes("""
            0000 0000
            02 01 000000000000
            0000000000000003 3FF0000000000000
            00000002 61 00 0000
            00000000 00000000
            00000001 00000000 0000000000000004
            00000001 00000000 4000000000000000
            00000000
            """));
        var expected = new ParameterValue
        {
            Type = 2,
            BoolValue = true,
            IntegerValue = 3,
            DoubleValue = 1,
            StringValue = "a",
            IntegerArrayValue = [4],
            DoubleArrayValue = [2],
        };
        Assert.That(ArbitraryMessage.Describe(value), Is.EqualTo(ArbitraryMessage.Describe(expected)));
    }

    private static void Check<T>(T message, string bytes) where T : class, IMessage<T>, new()
    {
        Assert.That(Convert.ToHexString(Cdr.Serialize(message)), Is.EqualTo(Convert.ToHexString(Bytes(bytes))));
        var back = Cdr.Deserialize<T>(Bytes(bytes));
        Assert.That(ArbitraryMessage.Describe(back), Is.EqualTo(ArbitraryMessage.Describe(message)));
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(string.Concat(hex.Where(char.IsAsciiHexDigit)));
}
