using System.Text.Json;
using Astro.Messages.Nav2Msgs;
using Astro.Messages.StdMsgs;
using Astro.Messages.StdSrvs;

namespace Astro.Ros.Tests.Messages;

/// <summary>Topics, services and actions used in JSON, by types that are known by name only.</summary>
internal sealed class ByNameTests : GraphFixture
{
    private static readonly TypeTable Types = new(KnownTypes.All, Interfaces.KnownTypes.All);

    [Test]
    public void A_topic_is_read_as_lines_of_JSON()
    {
        var lines = new List<string>();
        Types.FindMessage("std_msgs/msg/Bool")!.Subscribe(B, "loaded", lines.Add);
        A.CreatePublisher<Bool>("loaded").Publish(new Bool { Data = true });
        RunAll();
        Assert.That(lines, Is.EqualTo(new[] { """{"data":true}""" }));
    }

    [Test]
    public void A_service_is_called_in_JSON()
    {
        A.CreateService(SetBool.Type, "switch", request => ValueTask.FromResult(
            new SetBool.Response { Success = request.Data, Message = "on" }));
        var client = Types.FindService("std_srvs/srv/SetBool")!.CreateClient(B, "switch");
        Assert.That(Run(() => client.CallAsync(Parse("""{"data": true}"""))),
            Is.EqualTo("""{"success":true,"message":"on"}"""));
    }

    [Test]
    public void A_wrong_request_is_refused_before_it_is_sent()
    {
        var calls = 0;
        A.CreateService(SetBool.Type, "switch", request =>
        {
            calls++;
            return ValueTask.FromResult(new SetBool.Response());
        });
        var client = Types.FindService("std_srvs/srv/SetBool")!.CreateClient(B, "switch");
        Assert.That(() => Run(() => client.CallAsync(Parse("""{"date": true}"""))),
            Throws.InstanceOf<JsonException>().With.Message.Contains("date"));
        RunAll();
        Assert.That(calls, Is.Zero);
    }

    [Test]
    public void A_goal_is_followed_in_JSON()
    {
        _ = new ActionServer<NavigateToPose.Goal, NavigateToPose.Result, NavigateToPose.Feedback>(
            A, NavigateToPose.Type, "drive", goal =>
            {
                goal.PublishFeedback(new NavigateToPose.Feedback { NumberOfRecoveries = 3 });
                return Task.FromResult(GoalOutcome.Aborted(new NavigateToPose.Result { ErrorCode = 203 }));
            });
        var client = Types.FindAction("nav2_msgs/action/NavigateToPose")!.CreateClient(B, "drive");
        var feedback = new List<string>();
        var goal = Run(() => client.SendGoalAsync(Parse("""{"behavior_tree": "x"}"""), feedback.Add));
        var (status, result) = Run(() => goal.Outcome);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(goal.Accepted, Is.True);
            Assert.That(status, Is.EqualTo(GoalStatus.Aborted));
            Assert.That(result, Does.Contain("\"error_code\":203"));
            Assert.That(feedback.Single(), Does.Contain("\"number_of_recoveries\":3"));
        }
    }

    private static JsonElement Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
