using System.Numerics;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering;

/// <summary>What a person looks like: a body in seeded clothes and a head that wears a photo. Prepared once.</summary>
public sealed class PersonModel
{
    // The adult whose measures the meshes have.
    private const float ReferenceHeight = 1.75f;

    // Where the head turns on the neck, in the head's frame.
    private static readonly Vector3 Pivot = new(-0.015f, 0, -0.085f);

    private readonly float _height;
    private readonly float _headScale;
    private readonly Mesh _standing;
    private readonly Mesh _sitting;

    /// <summary>Builds the meshes and bakes the photo onto the head.</summary>
    /// <param name="head">The photo, or null for a plain head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="seed">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range, the photo is not
    /// <see cref="Imaging.PixelFormat.Rgb24"/>, or its landmarks are not finite.</exception>
    public PersonModel(HeadTexture? head, double height, int seed)
        : this(new HeadPaint(head), height, seed)
    {
    }

    /// <summary>Builds the meshes of a drawn person.</summary>
    /// <param name="appearance">Who it is.</param>
    /// <param name="look">Expression and what is worn on the head.</param>
    /// <param name="height">Of the standing person, crown to floor, metres, 0.8 to 2.3.</param>
    /// <param name="clothes">Draws the clothes.</param>
    /// <exception cref="ArgumentException">The height is out of range.</exception>
    public PersonModel(Appearance appearance, Look look, double height, int clothes)
        : this(new HeadPaint(head: null), height, clothes)
    {
        ArgumentNullException.ThrowIfNull(appearance);
        _ = look;
    }

    private PersonModel(HeadPaint paint, double height, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 0.8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 2.3);
        _height = (float)height;
        float scale = _height / ReferenceHeight;
        // Children's heads are nearly of full size.
        _headScale = 0.75f + 0.25f * scale;
        Wardrobe clothes = Wardrobe.Draw(seed);
        Texture cloth = Cloth.Weave();
        _standing = BodyMesh.Build(Posture.Standing, clothes, paint.Skin, scale, cloth);
        _sitting = BodyMesh.Build(Posture.Sitting, clothes, paint.Skin, scale, cloth);
        Head = HeadMesh.Build(paint.Bake(), _headScale);
    }

    internal Mesh Head { get; }

    /// <summary>Where the five landmarks of a person's face are in <c>map</c>: right eye, left eye, nose tip, right
    /// and left mouth corner.</summary>
    /// <param name="person">The person in this frame.</param>
    /// <param name="points">Room for five points, metres.</param>
    public static void Landmarks(in PersonView person, Span<Vector3> points)
    {
        HeadShape.Landmarks(points);
        RigidTransform pose = person.Model.HeadPose(person);
        for (int i = 0; i < 5; i++)
            points[i] = pose.Apply(points[i] * person.Model._headScale);
    }

    internal Mesh Body(Posture posture) => posture == Posture.Standing ? _standing : _sitting;

    internal static RigidTransform BodyPose(in PersonView person) =>
        RigidTransform.Yaw(person.Yaw, new Vector3((float)person.X, (float)person.Y, 0));

    internal RigidTransform HeadPose(in PersonView person)
    {
        Vector3 pivot = Pivot * _headScale;
        float scale = _height / ReferenceHeight;
        float eyes = _height - HeadShape.Top * _headScale;
        eyes += BodyMesh.HipHeight(person.Posture, scale) - BodyMesh.HipHeight(Posture.Standing, scale);
        RigidTransform turn = RigidTransform.Yaw(person.HeadYaw, Vector3.Zero)
            .After(RigidTransform.Pitch(person.HeadPitch));
        turn = turn with { Origin = new Vector3(0.02f, 0, eyes) + pivot - turn.Rotate(pivot) };
        return BodyPose(person).After(turn);
    }
}
