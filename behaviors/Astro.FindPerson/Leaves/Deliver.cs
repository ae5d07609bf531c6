using Astro.BehaviorTree;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Hands over the reminder or the cargo: announces it on <c>delivery/pending</c> and, if the goal asks for it, waits
/// for the acknowledgement.
/// <list type="table">
/// <item><term>Running</term><description>shown, and waiting</description></item>
/// <item><term>Success</term><description>taken, or shown long enough when nobody has to confirm: outcome is
/// Delivered</description></item>
/// <item><term>Failure</term><description>refused, put off, or silence for the whole of patience: outcome is
/// FoundNotDelivered and error says which</description></item>
/// <item><term>halted</term><description>nothing is pending any more</description></item>
/// </list>
/// <code>&lt;Deliver person_name="{person_name}" reminder="{reminder}" cargo="{cargo}" confirm="{confirm}"
/// outcome="{outcome}"/&gt;</code>
/// </summary>
internal sealed class Deliver(NodeConfig config, RobotContext robot, Mission mission, DeliveryDesk desk)
    : StatefulAction(config)
{
    private Time _deadline;

    public static NodeType Type(RobotContext robot, Mission mission, DeliveryDesk desk) => new(
        "Deliver", NodeKind.Action,
    [
        Port.Input<string>("person_name", "whom it is for"),
        Port.Input<string>("reminder", "text to deliver", ""),
        Port.Input<string>("cargo", "what is carried", ""),
        Port.Input<bool>("confirm", "whether to wait for an acknowledgement"),
        Port.Input<double>("patience", "for the acknowledgement (s)", "30"),
        Port.Input<double>("shown", "for this long when nobody has to confirm (s)", "5"),
        Port.Output<Outcome>("outcome", "how it ended"),
        Port.Output<MissionError>("error", "why it was not delivered"),
    ], config => new Deliver(config, robot, mission, desk))
    {
        Description = "Hands over what was brought and waits for the acknowledgement.",
    };

    protected override NodeStatus OnStart()
    {
        mission.Phase = "deliver";
        var confirm = Ports.Get<bool>("confirm");
        _deadline = robot.Steady + TimeSpan.FromSeconds(Ports.Get<double>(confirm ? "patience" : "shown"));
        desk.Open(new Delivery
        {
            GoalId = mission.GoalId.ToString(),
            Person = Ports.Get<string>("person_name"),
            Reminder = Ports.Get<string>("reminder"),
            Cargo = Ports.Get<string>("cargo"),
            Awaiting = confirm,
        });
        return NodeStatus.Running;
    }

    protected override NodeStatus OnRunning()
    {
        switch (desk.Answer)
        {
            case Acknowledge.Request.Taken:
                return Close(Outcome.Delivered, "");
            case Acknowledge.Request.Refused:
                return Close(Outcome.FoundNotDelivered, "refused");
            case Acknowledge.Request.Later:
                return Close(Outcome.FoundNotDelivered, "asked for it later");
            case null when robot.Steady < _deadline:
                return NodeStatus.Running;
            default:
                return Ports.Get<bool>("confirm")
                    ? Close(Outcome.FoundNotDelivered, "did not answer")
                    : Close(Outcome.Delivered, "");
        }
    }

    protected override void OnHalted() => desk.Close();

    private NodeStatus Close(Outcome outcome, string why)
    {
        desk.Close();
        Ports.Set("outcome", outcome);
        if (outcome == Outcome.Delivered)
            return NodeStatus.Success;
        Ports.Set("error", new MissionError(FindPersonAction.Result.None, $"{Ports.Get<string>("person_name")} {why}"));
        return NodeStatus.Failure;
    }
}
