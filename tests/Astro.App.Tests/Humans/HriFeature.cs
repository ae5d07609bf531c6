using Astro.Messages.HriMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;
using Text = Astro.Messages.StdMsgs.String;

namespace Astro.App.Tests.Humans;

/// <summary>A face or a person as libhri follows it.</summary>
internal abstract class HriFeature(string id)
{
    private readonly List<IAsyncDisposable> _subscriptions = [];

    public string Id { get; } = id;

    protected void Read<T>(INode node, string topic, Action<T> take, QosProfile qos)
        where T : class, IMessage<T>, new() => _subscriptions.Add(node.CreateSubscription(topic, take, qos));

    /// <summary>Stops to follow.</summary>
    public async void Leave()
    {
        foreach (var subscription in _subscriptions)
            await subscription.DisposeAsync();
    }
}

/// <summary>A face: its topics are read as they come.</summary>
internal sealed class HriFace : HriFeature
{
    public HriFace(INode node, string id) : base(id)
    {
        var space = $"/humans/faces/{id}";
        Read<NormalizedRegionOfInterest2D>(node, $"{space}/roi", region => Region = region, QosProfile.SensorData);
        Read<FacialLandmarks>(node, $"{space}/landmarks", points => Landmarks = points, QosProfile.SensorData);
    }

    public NormalizedRegionOfInterest2D? Region { get; private set; }

    public FacialLandmarks? Landmarks { get; private set; }
}

/// <summary>A person: all but the confidence is latched.</summary>
internal sealed class HriPerson : HriFeature
{
    public HriPerson(INode node, string id) : base(id)
    {
        var space = $"/humans/persons/{id}";
        Read<Text>(node, $"{space}/face_id", text => FaceId = text.Data, QosProfile.Latched);
        Read<Text>(node, $"{space}/alias", text => Alias = text.Data, QosProfile.Latched);
        Read<Bool>(node, $"{space}/anonymous", flag => Anonymous = flag.Data, QosProfile.Latched);
        Read<Float32>(
            node, $"{space}/location_confidence", number => LocationConfidence = number.Data, QosProfile.SensorData);
    }

    public string FaceId { get; private set; } = "";

    public string Alias { get; private set; } = "";

    public bool? Anonymous { get; private set; }

    public float LocationConfidence { get; private set; }
}
