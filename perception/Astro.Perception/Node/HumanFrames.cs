using Astro.Messages.GeometryMsgs;
using Astro.Messages.StdMsgs;
using Astro.Ros;

namespace Astro.Perception;

/// <summary>
/// Tells on <c>/tf</c> where faces and persons are, by REP-155: <c>face_&lt;id&gt;</c> in the camera's frame,
/// <c>gaze_&lt;id&gt;</c> in that, and <c>person_&lt;id&gt;</c>, where the person's face is, in the reference frame, so
/// that a person stays where they were seen when the robot drives on. Stamped with the frame's acquisition.
/// </summary>
/// <remarks>A picture may be here before the transforms of its time: a person's frame is then sent with the next
/// picture's, and left out if it still cannot be told.</remarks>
/// <param name="node">Whose frames they are.</param>
/// <param name="reference">The name of the reference frame now.</param>
internal sealed class HumanFrames(INode node, Func<string> reference) : IAsyncDisposable
{
    private readonly TransformBuffer _transforms = new(node);
    private readonly TransformBroadcaster _broadcaster = new(node);
    private readonly List<TransformStamped> _frames = [];
    private readonly List<Placed> _late = [];
    private readonly List<Placed> _placed = [];

    /// <summary>Takes in a face of the present picture.</summary>
    public void AddFace(Header picture, string faceId, RigidTransform inCamera)
    {
        _frames.Add(TransformBroadcaster.ToMessage(picture.FrameId, $"face_{faceId}", picture.Stamp, inCamera));
        _frames.Add(TransformBroadcaster.ToMessage($"face_{faceId}", $"gaze_{faceId}", picture.Stamp, FaceFrame.Gaze));
    }

    /// <summary>Takes in whose face it is.</summary>
    public void AddPerson(Header picture, string personId, RigidTransform inCamera) =>
        _placed.Add(new Placed(picture.Stamp, picture.FrameId, personId, inCamera));

    /// <summary>Tells what was taken in.</summary>
    public void Send()
    {
        foreach (var late in _late)
            TryPlace(late);
        _late.Clear();
        foreach (var placed in _placed)
            if (!TryPlace(placed))
                _late.Add(placed);
        _placed.Clear();
        if (_frames.Count > 0)
            _broadcaster.Send([.. _frames]);
        _frames.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _broadcaster.DisposeAsync();
        await _transforms.DisposeAsync();
    }

    private bool TryPlace(in Placed person)
    {
        var frame = reference();
        if (!_transforms.TryLookup(frame, person.Camera, person.Stamp, out var camera))
            return false;
        _frames.Add(TransformBroadcaster.ToMessage(
            frame, $"person_{person.PersonId}", person.Stamp, camera * person.InCamera));
        return true;
    }

    private readonly record struct Placed(Time Stamp, string Camera, string PersonId, RigidTransform InCamera);
}
