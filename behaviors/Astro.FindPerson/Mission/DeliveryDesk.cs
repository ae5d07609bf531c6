using Astro.Messages.Astro;
using Astro.Ros;

namespace Astro.FindPerson;

/// <summary>
/// Where deliveries are announced (<c>delivery/pending</c>) and acknowledged (<c>delivery/acknowledge</c>), one at a
/// time.
/// </summary>
internal sealed class DeliveryDesk : IAsyncDisposable
{
    private readonly INode _node;
    private readonly IPublisher<Delivery> _pending;
    private readonly IAsyncDisposable _service;
    private Delivery? _delivery;

    public DeliveryDesk(INode node)
    {
        _node = node;
        _pending = node.CreatePublisher<Delivery>("delivery/pending", QosProfile.Latched);
        _service = node.CreateService(Acknowledge.Type, "delivery/acknowledge",
            request => ValueTask.FromResult(Take(request)));
    }

    /// <summary>
    /// What the person answered: one of the constants of <c>astro/srv/Acknowledge</c>; null until they do.
    /// </summary>
    public byte? Answer { get; private set; }

    public void Open(Delivery delivery)
    {
        _delivery = delivery;
        Answer = null;
        _pending.Publish(delivery);
    }

    /// <summary>Nothing is pending any more; an answer that comes now is told so.</summary>
    public void Close()
    {
        if (_delivery is null)
            return;
        _delivery = null;
        if (_node.Closing.IsCancellationRequested)
            return; // What is pending goes with its publisher.
        _pending.Publish(new Delivery());
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _pending.DisposeAsync();
    }

    private Acknowledge.Response Take(Acknowledge.Request request)
    {
        if (_delivery is not { Awaiting: true } delivery)
            return Refuse("nothing is waiting for an acknowledgement");
        if (request.GoalId.Length > 0 && request.GoalId != delivery.GoalId)
            return Refuse($"delivery {request.GoalId} is not the one that is pending");
        if (request.Answer > Acknowledge.Request.Later)
            return Refuse($"answer {request.Answer} is none of taken (0), refused (1), later (2)");
        if (Answer is not null)
            return Refuse("it was acknowledged already");
        Answer = request.Answer;
        return new Acknowledge.Response { Accepted = true };
    }

    private static Acknowledge.Response Refuse(string why) => new() { Accepted = false, Message = why };
}
