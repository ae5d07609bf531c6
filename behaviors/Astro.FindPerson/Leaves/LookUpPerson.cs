using Astro.BehaviorTree;
using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson.Leaves;

/// <summary>
/// Finds out who is meant by an id or a display name.
/// <list type="table">
/// <item><term>Success</term><description>exactly one enrolled person: person_id and person_name are
/// set</description></item>
/// <item><term>Failure</term><description>nobody, several, or nobody there to ask: error says
/// which</description></item>
/// <item><term>Running</term><description>waiting for perception's answer</description></item>
/// </list>
/// <code>&lt;LookUpPerson person="{person}" person_id="{person_id}" person_name="{person_name}"
/// error="{error}"/&gt;</code>
/// </summary>
internal sealed class LookUpPerson(NodeConfig config, RobotContext robot, Mission mission) : StatefulAction(config)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private CancellationTokenSource _cancel = new();
    private Task<ListPeople.Response>? _answer;
    private Time _deadline;

    public static NodeType Type(RobotContext robot, Mission mission) => new("LookUpPerson", NodeKind.Action,
    [
        Port.Input<string>("person", "id or display name"),
        Port.Output<string>("person_id", "permanent id"),
        Port.Output<string>("person_name", "display name"),
        Port.Output<MissionError>("error", "why the person could not be told"),
    ], config => new LookUpPerson(config, robot, mission))
    {
        Description = "Finds out who is meant by an id or a display name.",
    };

    protected override NodeStatus OnStart()
    {
        _cancel = new CancellationTokenSource();
        _deadline = robot.Steady + Patience;
        _answer = AskAsync(_cancel.Token);
        return OnRunning();
    }

    protected override NodeStatus OnRunning()
    {
        if (_answer!.IsFaulted)
            return Fail(FindPersonAction.Result.Internal, _answer.Exception!.InnerException!.Message);
        if (_answer.IsCompletedSuccessfully)
            return Choose(_answer.Result);
        if (robot.Steady < _deadline)
            return NodeStatus.Running;
        OnHalted();
        return Fail(FindPersonAction.Result.Internal, "no service visual_id/list: is perception running?");
    }

    protected override void OnHalted() => _cancel.Cancel();

    private async Task<ListPeople.Response> AskAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await robot.People.WaitForServiceAsync(cancellation);
            try
            {
                return await robot.People.CallAsync(new ListPeople.Request(), cancellation);
            }
            catch (ServiceException) when (!robot.People.IsReady)
            {
                // Perception went away before it answered; the one that comes in its place is asked.
            }
        }
    }

    private NodeStatus Choose(ListPeople.Response people)
    {
        var wanted = Ports.Get<string>("person");
        var matches = new List<int>();
        for (var i = 0; i < people.Ids.Length; i++)
            if (people.Ids[i] == wanted || string.Equals(people.Names[i], wanted, StringComparison.OrdinalIgnoreCase))
                matches.Add(i);
        switch (matches.Count)
        {
            case 0:
                return Fail(FindPersonAction.Result.UnknownPerson,
                    $"nobody called '{wanted}' is enrolled (known: {string.Join(", ", people.Names)})");
            case > 1:
                return Fail(FindPersonAction.Result.AmbiguousPerson,
                    $"{matches.Count} people are called '{wanted}'; use an id");
        }

        mission.PersonId = people.Ids[matches[0]];
        mission.Name = people.Names[matches[0]];
        Ports.Set("person_id", mission.PersonId);
        Ports.Set("person_name", mission.Name);
        return NodeStatus.Success;
    }

    private NodeStatus Fail(ushort code, string message)
    {
        Ports.Set("error", new MissionError(code, message));
        return NodeStatus.Failure;
    }
}
