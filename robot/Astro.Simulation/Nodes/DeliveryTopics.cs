using Astro.Messages.Astro;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Simulation;

/// <summary>
/// Deliveries in the simulated home: whoever <c>delivery/pending</c> names answers through <c>delivery/acknowledge</c>,
/// and the cargo leaves the robot (<c>cargo/loaded</c>) when it is taken.
/// </summary>
internal sealed class DeliveryTopics
{
    private readonly SimulatedHome _home;
    private readonly IServiceClient<Acknowledge.Request, Acknowledge.Response> _acknowledge;
    private readonly IPublisher<Bool> _loaded;
    private string _goalId = "";

    public DeliveryTopics(INode node, SimulatedHome home, bool cargo)
    {
        _home = home;
        _acknowledge = node.CreateClient(Acknowledge.Type, "delivery/acknowledge");
        _loaded = node.CreatePublisher<Bool>("cargo/loaded", QosProfile.Latched);
        node.CreateSubscription<Delivery>("delivery/pending", Offer, QosProfile.Latched);
        home.Answered += Answer;
        Load(cargo);
    }

    /// <summary>Whether the robot has cargo aboard.</summary>
    public bool HasCargo { get; private set; }

    private void Offer(Delivery delivery)
    {
        string goalId = delivery.Awaiting ? delivery.GoalId : "";
        if (goalId == _goalId)
            return;
        _goalId = goalId;
        foreach (var person in _home.People)
            person.Offer(goalId.Length > 0 && person.Resident.Name == delivery.Person);
    }

    private async void Answer(SimulatedPerson person)
    {
        byte answer = person.Resident.Acknowledges switch
        {
            Acknowledges.Taken => Acknowledge.Request.Taken,
            Acknowledges.Refused => Acknowledge.Request.Refused,
            _ => Acknowledge.Request.Later,
        };
        try
        {
            var response = await _acknowledge.CallAsync(new() { GoalId = _goalId, Answer = answer });
            if (response.Accepted && answer == Acknowledge.Request.Taken && HasCargo)
                Load(false);
        }
        catch (ServiceException)
        {
            // Nobody is there to hear the answer: the person goes on to offer it until the robot withdraws.
            person.Offer(_goalId.Length > 0);
        }
    }

    private void Load(bool cargo)
    {
        HasCargo = cargo;
        _loaded.Publish(new() { Data = cargo });
    }
}
