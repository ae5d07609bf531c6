using System.Text;
using System.Text.Json;
using Astro.Messages.Nav2Msgs;

namespace Astro.Ros.Tests.Actions;

internal sealed class WireTests
{
    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    [Test]
    public void The_wrappers_have_ROS_2s_type_names()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SendGoalRequest<NavigateToPose.Goal>.TypeName,
                Is.EqualTo("nav2_msgs/action/NavigateToPose_SendGoal_Request"));
            Assert.That(SendGoalResponse<NavigateToPose.Goal>.TypeName,
                Is.EqualTo("nav2_msgs/action/NavigateToPose_SendGoal_Response"));
            Assert.That(GetResultRequest<NavigateToPose.Result>.TypeName,
                Is.EqualTo("nav2_msgs/action/NavigateToPose_GetResult_Request"));
            Assert.That(GetResultResponse<NavigateToPose.Result>.TypeName,
                Is.EqualTo("nav2_msgs/action/NavigateToPose_GetResult_Response"));
            Assert.That(FeedbackMessage<NavigateToPose.Feedback>.TypeName,
                Is.EqualTo("nav2_msgs/action/NavigateToPose_FeedbackMessage"));
        }
    }

    /// <summary>The hashes that rosidl 4.6 finds for nav2_msgs of Jazzy and of Kilted.</summary>
    [Test]
    public void The_wrappers_have_ROS_2s_hashes()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SendGoalRequest<NavigateToPose.Goal>.TypeHash,
                Is.EqualTo("RIHS01_e9381f2acfe9fa8c4838a277d0cde28a93c483564827b9f13496b9c2092e4f09"));
            Assert.That(SendGoalResponse<NavigateToPose.Goal>.TypeHash,
                Is.EqualTo("RIHS01_99f97fcbb07daf024df4b8c3f02f19ce7fa3183fcedfb76b8772a61a371a55fa"));
            Assert.That(GetResultRequest<NavigateToPose.Result>.TypeHash,
                Is.EqualTo("RIHS01_106d3457cf0db4c4a8d3373bab3ff6aa8ba8ad99ae6392ce9784830a7d04ac93"));
            Assert.That(GetResultResponse<NavigateToPose.Result>.TypeHash,
                Is.EqualTo("RIHS01_c59f178c377de5318919c00bdbf7884cb3b185acfdffceba6c9f161e0aa3cc81"));
            Assert.That(FeedbackMessage<NavigateToPose.Feedback>.TypeHash,
                Is.EqualTo("RIHS01_9d1f6fa2eb975ce733b419ac2e97b134d8ff92b6478b6559feed9a50bdfd82b3"));
        }
    }

    [Test]
    public void A_result_response_is_laid_out_as_CDR_asks()
    {
        var message = new GetResultResponse<NavigateToPose.Result>
        {
            Status = 6,
            Result = new() { ErrorCode = 0x0102, ErrorMsg = "ab" },
        };
        byte[] expected =
        [
            0, 1, 0, 0, // little-endian plain CDR
            6, 0, // status, padding to 2
            2, 1, // error_code
            3, 0, 0, 0, (byte)'a', (byte)'b', 0, // error_msg with its end
        ];
        Assert.That(Write(message), Is.EqualTo(expected));
        var read = Read<GetResultResponse<NavigateToPose.Result>>(expected);
        Assert.That((read.Status, read.Result.ErrorCode, read.Result.ErrorMsg), Is.EqualTo((6, 0x0102, "ab")));
    }

    [Test]
    public void A_goal_response_is_laid_out_as_CDR_asks()
    {
        var message = new SendGoalResponse<NavigateToPose.Goal> { Accepted = true, Stamp = Time.FromParts(7, 9) };
        byte[] expected = [0, 1, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0];
        Assert.That(Write(message), Is.EqualTo(expected));
        var read = Read<SendGoalResponse<NavigateToPose.Goal>>(expected);
        Assert.That((read.Accepted, read.Stamp), Is.EqualTo((true, Time.FromParts(7, 9))));
    }

    [Test]
    public void An_id_is_its_sixteen_bytes()
    {
        var message = new GetResultRequest<NavigateToPose.Result> { GoalId = new() { Uuid = Id } };
        Assert.That(Write(message), Is.EqualTo(new byte[] { 0, 1, 0, 0 }.Concat(Id)));
    }

    [Test]
    public void Every_wrapper_survives_CDR_and_JSON()
    {
        using (Assert.EnterMultipleScope())
        {
            AssertSurvives(new SendGoalRequest<NavigateToPose.Goal>
            {
                GoalId = new() { Uuid = Id },
                Goal = new() { BehaviorTree = "tree.xml" },
            });
            AssertSurvives(new SendGoalResponse<NavigateToPose.Goal> { Accepted = true, Stamp = new Time(5) });
            AssertSurvives(new GetResultRequest<NavigateToPose.Result> { GoalId = new() { Uuid = Id } });
            AssertSurvives(
                new GetResultResponse<NavigateToPose.Result> { Status = 4, Result = new() { ErrorCode = 9 } });
            AssertSurvives(new FeedbackMessage<NavigateToPose.Feedback>
            {
                GoalId = new() { Uuid = Id },
                Feedback = new() { DistanceRemaining = 2.5f },
            });
        }
    }

    [Test]
    public void An_unknown_JSON_field_is_named() =>
        Assert.That(
            () => GetResultRequest<NavigateToPose.Result>.ReadJson(JsonDocument.Parse("""{"goal": 1}""").RootElement),
            Throws.InstanceOf<JsonException>().With.Message.Contains("goal"));

    private static void AssertSurvives<T>(T message) where T : class, IMessage<T>, new()
    {
        var json = WriteJson(message);
        Assert.That(WriteJson(Read<T>(Write(message))), Is.EqualTo(json));
        Assert.That(WriteJson(T.ReadJson(JsonDocument.Parse(json).RootElement)), Is.EqualTo(json));
        Assert.That(json, Is.Not.EqualTo(WriteJson(new T())), "the message has nothing but defaults");
    }

    private static byte[] Write<T>(T message) where T : class, IMessage<T>, new()
    {
        var writer = new CdrWriter();
        message.WriteCdr(ref writer);
        var bytes = writer.Written.ToArray();
        writer.Dispose();
        return bytes;
    }

    private static T Read<T>(byte[] bytes) where T : class, IMessage<T>, new()
    {
        var reader = new CdrReader(bytes);
        var message = new T();
        message.ReadCdr(ref reader);
        return message;
    }

    private static string WriteJson<T>(T message) where T : class, IMessage<T>, new()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            message.WriteJson(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
