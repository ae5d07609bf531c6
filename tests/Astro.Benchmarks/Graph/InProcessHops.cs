using Astro.Messages.SensorMsgs;
using Astro.Ros;

namespace Astro.Benchmarks;

/// <summary>
/// A picture that is published on an in-process graph from within the callback that received it, over and over: from
/// publication to callback on a running executor, over a queue and by reference.
/// </summary>
internal sealed class InProcessHops
{
    /// <summary>Hops of one call of <see cref="Run"/>.</summary>
    public const int Count = 10_000;

    private readonly InProcessGraph _graph = InProcessGraph.Simulated();
    private readonly Image _picture = GraphTopics.NewPicture();
    private readonly IPublisher<Image> _publisher;
    private int _left;

    public InProcessHops()
    {
        _publisher = _graph.CreateNode("from").CreatePublisher<Image>("picture");
        _graph.CreateNode("to").CreateSubscription<Image>("picture", OnPicture);
    }

    public void Run()
    {
        _left = Count;
        _publisher.Publish(_picture);
        while (_graph.Step())
        {
        }
        if (_left > 0)
            throw new InvalidOperationException("a picture was lost");
    }

    private void OnPicture(Image picture)
    {
        if (!ReferenceEquals(picture, _picture))
            throw new InvalidOperationException("the picture was copied");
        if (--_left > 0)
            _publisher.Publish(picture);
    }
}
