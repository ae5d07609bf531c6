using System.Numerics;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.People.Drawn;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering;

/// <summary>What a person looks like: a body in seeded clothes and a head that is drawn or wears a photo. Prepared
/// once.</summary>
public sealed class PersonModel
{
    /// <summary>How many points <see cref="Landmarks"/> gives.</summary>
    public const int LandmarkPoints = 5;

    /// <summary>How many points <see cref="FaceOutline"/> gives.</summary>
    public const int OutlinePoints = 8;

    // Pixels across a face below which a coarser head looks the same.
    private const float FarWidth = 40;

    // Where the head turns on the neck, in the head's frame.
    private static readonly Vector3 Pivot = new(-0.015f, 0, -0.085f);

    private readonly IHead _head;
    private readonly float _height;
    private readonly float _headScale;
    private readonly float _bodyScale;
    private readonly Mesh[] _near;
    private readonly Mesh[] _far;
    private readonly Mesh _standing;
    private readonly Mesh _sitting;

    /// <summary>Builds the meshes and bakes the photo onto the head.</summary>
    /// <param name="head">The photo, or null for a plain head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="seed">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range, the photo is not
    /// <see cref="Imaging.PixelFormat.Rgb24"/>, or its landmarks are not finite.</exception>
    public PersonModel(HeadTexture? head, double height, int seed)
        : this(new PhotoHead(head), height, seed)
    {
    }

    /// <summary>Builds the meshes of a drawn person.</summary>
    /// <param name="appearance">Who it is.</param>
    /// <param name="look">Expression and what is worn on the head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="clothes">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range.</exception>
    public PersonModel(Appearance appearance, Look look, double height, int clothes)
        : this(new DrawnHead(appearance, look), height, clothes)
    {
    }

    private PersonModel(IHead head, double height, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 0.8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 2.3);
        (_head, _height) = (head, (float)height);
        // Children's heads are nearly of full size.
        _headScale = 0.75f + 0.25f * (_height / BodyMesh.ReferenceHeight);
        _bodyScale = head.BodyScale(_height, _headScale);
        Wardrobe clothes = Wardrobe.Draw(seed);
        Texture cloth = Cloth.Weave();
        _standing = BodyMesh.Build(Posture.Standing, clothes, head, _bodyScale, cloth);
        _sitting = BodyMesh.Build(Posture.Sitting, clothes, head, _bodyScale, cloth);
        (_near, _far) = head.Build(_headScale);
    }

    /// <summary>Where the five landmarks of a person's face are in <c>map</c>: right eye, left eye, nose tip, right
    /// and left mouth corner.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for <see cref="LandmarkPoints"/> points, metres.</param>
    public static void Landmarks(in PersonView person, Span<Vector3> points)
    {
        person.Model._head.Landmarks(points);
        person.Model.ToMap(person, points[..LandmarkPoints]);
    }

    /// <summary>Where the outline of a person's face is in <c>map</c>, whether it is in sight or not: the middle of the
    /// hairline (as if nothing were worn), the lowest point of the chin, then right and left of each: temple at the
    /// level of the brows, cheek before the ear, corner of the jaw.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for <see cref="OutlinePoints"/> points, metres.</param>
    public static void FaceOutline(in PersonView person, Span<Vector3> points)
    {
        person.Model._head.Outline(points);
        person.Model.ToMap(person, points[..OutlinePoints]);
    }

    /// <param name="width">Of a face in the picture, pixels.</param>
    internal Mesh[] Head(float width) => width < FarWidth ? _far : _near;

    internal Mesh Body(Posture posture) => posture == Posture.Standing ? _standing : _sitting;

    internal static RigidTransform BodyPose(in PersonView person) =>
        RigidTransform.Yaw(person.Yaw, new Vector3((float)person.X, (float)person.Y, 0));

    internal RigidTransform HeadPose(in PersonView person)
    {
        Vector3 pivot = Pivot * _headScale;
        float eyes = _height - _head.Top * _headScale;
        eyes += BodyMesh.HipHeight(person.Posture, _bodyScale) - BodyMesh.HipHeight(Posture.Standing, _bodyScale);
        RigidTransform turn = RigidTransform.Yaw(person.HeadYaw, Vector3.Zero)
            .After(RigidTransform.Pitch(person.HeadPitch));
        turn = turn with { Origin = new Vector3(0.02f, 0, eyes) + pivot - turn.Rotate(pivot) };
        return BodyPose(person).After(turn);
    }

    private void ToMap(in PersonView person, Span<Vector3> points)
    {
        RigidTransform pose = HeadPose(person);
        foreach (ref Vector3 point in points)
            point = pose.Apply(point * _headScale);
    }
}
