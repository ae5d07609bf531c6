using Astro.Ros;
using Astro.Vision;

namespace Astro.Perception.Tests;

/// <summary>Takes looks at faces, each long enough after the last for any spacing.</summary>
internal sealed class Looks(VisualId.Gallery gallery) : IDisposable
{
    private readonly SortedSet<int> _inView = [];
    private Time _now = Time.FromSeconds(1);

    public IdentityFusion Fusion { get; } = new(gallery, new FusionOptions(), slots: 4);

    public float Width { get; init; } = 60;

    public float Yaw { get; init; }

    public FaceQuality Quality { get; init; } = new(1, 1, 1, 1);

    public FaceIdentity Look(int slot, params float[] cosines) => Look(slot, cosines, decide: true);

    public FaceIdentity Look(int slot, float first, float second, bool decide) =>
        Look(slot, [first, second], decide);

    public void LookAgainAt(int slot, TimeSpan later, params float[] cosines) =>
        Fusion.AddLook(Face(slot), Scene.Probe(cosines), _now + later);

    public void Add(int slot, float[] probe) => Fusion.AddLook(Face(slot), probe, _now);

    public float Interest(int slot) => Fusion.Interest(Face(slot), _now);

    public float InterestAfter(int slot, TimeSpan span) => Fusion.Interest(Face(slot), _now + span);

    /// <summary>Decides about all faces that are in view: this one from now on.</summary>
    public FaceIdentity Decide(int slot)
    {
        _inView.Add(slot);
        return Array.Find(DecideAll([.. _inView]), identity => identity.TrackId == slot + 1);
    }

    public void Hide(int slot)
    {
        _inView.Remove(slot);
        DecideAll([.. _inView]);
    }

    public FaceIdentity[] DecideAll(params int[] slots)
    {
        var identities = new FaceIdentity[slots.Length];
        Fusion.Decide(slots.Select(Face).ToArray(), identities);
        return identities;
    }

    public void Dispose() => Fusion.Dispose();

    private FaceIdentity Look(int slot, float[] cosines, bool decide)
    {
        _now += TimeSpan.FromSeconds(1.5);
        Fusion.AddLook(Face(slot), Scene.Probe(cosines), _now);
        return decide ? Decide(slot) : default;
    }

    private TrackedFace Face(int slot) =>
        new((uint)slot + 1, slot, Scene.Face(100, 100, Width), new HeadPose(Yaw, 0, 0), Quality, float.NaN);
}
