using System.Numerics;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.People.Drawn;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering;

/// <summary>What a person looks like: a body in seeded clothes and a head that wears a photo. Prepared once.</summary>
public sealed class PersonModel
{
    /// <summary>How many points <see cref="FaceOutline"/> gives.</summary>
    public const int OutlinePoints = 8;

    // The adult whose measures the meshes have.
    private const float ReferenceHeight = 1.75f;
    private const float HeadHeight = 0.25f;

    // Where the head turns on the neck, in the head's frame.
    private static readonly Vector3 Pivot = new(-0.015f, 0, -0.085f);

    private readonly float _height;
    private readonly float _headScale;
    private readonly float _bodyScale;
    private readonly Mesh _standing;
    private readonly Mesh _sitting;
    private readonly DrawnHead? _drawn;

    /// <summary>Builds the meshes and bakes the photo onto the head.</summary>
    /// <param name="head">The photo, or null for a plain head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="seed">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range, the photo is not
    /// <see cref="Imaging.PixelFormat.Rgb24"/>, or its landmarks are not finite.</exception>
    public PersonModel(HeadTexture? head, double height, int seed)
        : this(height)
    {
        HeadPaint paint = new(head);
        Head = [HeadMesh.Build(paint.Bake(), _headScale)];
        (_standing, _sitting) = Bodies(seed, paint.Skin);
    }

    /// <summary>Builds the meshes of a drawn person.</summary>
    /// <param name="appearance">Who it is.</param>
    /// <param name="look">Expression and what is worn on the head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="clothes">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range.</exception>
    public PersonModel(Appearance appearance, Look look, double height, int clothes)
        : this(height)
    {
        ArgumentNullException.ThrowIfNull(appearance);
        // What the head leaves of the height is the body's.
        _bodyScale = (_height - HeadHeight * _headScale) / (ReferenceHeight - HeadHeight);
        _drawn = DrawnHead.Build(appearance, look, _headScale, out Mesh[] head);
        Head = head;
        (_standing, _sitting) = Bodies(clothes, _drawn.Skin, _drawn.Neck);
    }

    private PersonModel(double height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 0.8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 2.3);
        _height = (float)height;
        // Children's heads are nearly of full size.
        _headScale = 0.75f + 0.25f * Scale;
        _bodyScale = Scale;
        (Head, _standing, _sitting) = ([], null!, null!);
    }

    internal Mesh[] Head { get; }

    private float Scale => _height / ReferenceHeight;

    /// <summary>Where the five landmarks of a person's face are in <c>map</c>: right eye, left eye, nose tip, right
    /// and left mouth corner.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for five points, metres.</param>
    public static void Landmarks(in PersonView person, Span<Vector3> points)
    {
        if (person.Model._drawn is { } drawn)
            drawn.Landmarks(points);
        else
            HeadShape.Landmarks(points);
        RigidTransform pose = person.Model.HeadPose(person);
        for (int i = 0; i < 5; i++)
            points[i] = pose.Apply(points[i] * person.Model._headScale);
    }

    /// <summary>Where the outline of a person's face is in <c>map</c>, whether it is seen or not: middle of the hairline
    /// (as if nothing were worn), lowest point of the chin, then right and left of each: temple at the level of the
    /// brows, cheek before the ear, corner of the jaw.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for <see cref="OutlinePoints"/> points, metres.</param>
    public static void FaceOutline(in PersonView person, Span<Vector3> points)
    {
        if (person.Model._drawn is { } drawn)
            drawn.Outline(points);
        else
            HeadShape.Outline(points);
        RigidTransform pose = person.Model.HeadPose(person);
        for (int i = 0; i < OutlinePoints; i++)
            points[i] = pose.Apply(points[i] * person.Model._headScale);
    }

    internal Mesh Body(Posture posture) => posture == Posture.Standing ? _standing : _sitting;

    internal static RigidTransform BodyPose(in PersonView person) =>
        RigidTransform.Yaw(person.Yaw, new Vector3((float)person.X, (float)person.Y, 0));

    internal RigidTransform HeadPose(in PersonView person)
    {
        Vector3 pivot = Pivot * _headScale;
        float eyes = _height - (_drawn?.Top ?? HeadShape.Top) * _headScale;
        eyes += BodyMesh.HipHeight(person.Posture, _bodyScale) - BodyMesh.HipHeight(Posture.Standing, _bodyScale);
        RigidTransform turn = RigidTransform.Yaw(person.HeadYaw, Vector3.Zero)
            .After(RigidTransform.Pitch(person.HeadPitch));
        turn = turn with { Origin = new Vector3(0.02f, 0, eyes) + pivot - turn.Rotate(pivot) };
        return BodyPose(person).After(turn);
    }

    private (Mesh Standing, Mesh Sitting) Bodies(int seed, Vector4 skin, float neck = 1)
    {
        Wardrobe clothes = Wardrobe.Draw(seed);
        Texture cloth = Cloth.Weave();
        return (
            BodyMesh.Build(Posture.Standing, clothes, skin, _bodyScale, cloth, neck),
            BodyMesh.Build(Posture.Sitting, clothes, skin, _bodyScale, cloth, neck));
    }
}
