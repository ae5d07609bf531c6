using Astro.Messages.HriMsgs;
using Astro.Ros;

namespace Astro.App.Tests.Humans;

/// <summary>
/// Knows of people what libhri's HRIListener would: discovers them by the <c>tracked</c> and <c>known</c> lists alone,
/// subscribes to their topics then, and asks <c>/tf</c> where they are. System-default subscriptions are volatile, best
/// effort and one deep there.
/// </summary>
/// <remarks>Source: https://github.com/ros4hri/libhri, hri/src/hri/hri.cpp</remarks>
internal sealed class HriListener
{
    private readonly INode _node;
    private readonly TransformBuffer _transforms;

    public HriListener(INode node)
    {
        _node = node;
        _transforms = new TransformBuffer(node);
        Follow("/humans/faces/tracked", Faces, id => new HriFace(node, id));
        Follow("/humans/persons/tracked", Tracked, id => new HriPerson(node, id));
        Follow("/humans/persons/known", Known, id => new HriPerson(node, id));
    }

    public SortedDictionary<string, HriFace> Faces { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, HriPerson> Tracked { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, HriPerson> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>The face that shows a person.</summary>
    public HriFace? FaceOf(HriPerson person) => Faces.GetValueOrDefault(person.FaceId);

    /// <summary>Where a person is; null too while nobody is confident of that.</summary>
    public RigidTransform? Place(HriPerson person, string reference) =>
        Math.Abs(person.LocationConfidence) < 0.01 ? null : Place($"person_{person.Id}", reference);

    /// <summary>Where a frame was last.</summary>
    public RigidTransform? Place(string frame, string reference) =>
        _transforms.TryLookupLatest(reference, frame, out var place, out _) ? place : null;

    private void Follow<T>(string list, SortedDictionary<string, T> there, Func<string, T> meet)
        where T : HriFeature => _node.CreateSubscription<IdsList>(list, message =>
        {
            foreach (var gone in there.Keys.Except(message.Ids).ToList())
            {
                there[gone].Leave();
                there.Remove(gone);
            }
            foreach (var id in message.Ids.Except(there.Keys).ToList())
                there.Add(id, meet(id));
        }, QosProfile.SensorData);
}
