using System.Numerics;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Rendering.People;

/// <summary>A body of tubes, without its head: x forward, y left, z up, origin on the floor below the pelvis. Lengths
/// are those of a person of 1.75 m, times <c>scale</c>.</summary>
internal sealed class BodyMesh
{
    /// <summary>Height of the person whose lengths these are, metres.</summary>
    public const float ReferenceHeight = 1.75f;

    private const float StandingHip = 0.90f;
    private const float SeatHeight = 0.45f;
    private const float ThighRadius = 0.085f;

    private readonly MeshBuilder _mesh;
    private readonly Wardrobe _clothes;
    private readonly Vector4 _skin;
    private readonly float _scale;
    private readonly float _hip;

    private BodyMesh(Posture posture, Wardrobe clothes, Vector4 skin, float scale, Texture cloth)
    {
        (_mesh, _clothes, _skin, _scale) = (new MeshBuilder(cloth), clothes, skin, scale);
        _hip = HipHeight(posture, scale);
    }

    /// <summary>Height of the hips above the floor, metres.</summary>
    public static float HipHeight(Posture posture, float scale) =>
        posture == Posture.Standing ? StandingHip * scale : SeatHeight + ThighRadius * scale;

    public static Mesh Build(Posture posture, Wardrobe clothes, IHead head, float scale, Texture cloth)
    {
        BodyMesh body = new(posture, clothes, head.Skin, scale, cloth);
        body.Torso(head.Neck);
        foreach (int side in (ReadOnlySpan<int>)[-1, 1])
        {
            body.Leg(side, posture);
            body.Arm(side, posture);
        }

        body._mesh.SmoothNormals(0);
        return body._mesh.Build();
    }

    private void Torso(float neck)
    {
        // Height above the hips, half depth, half breadth.
        (float Z, float Depth, float Breadth)[] rings =
        [
            (-0.09f, 0.03f, 0.05f), (-0.07f, 0.09f, 0.14f), (0.02f, 0.115f, 0.172f), (0.03f, 0.12f, 0.176f),
            (0.14f, 0.10f, 0.15f), (0.26f, 0.108f, 0.158f), (0.38f, 0.12f, 0.178f), (0.47f, 0.105f, 0.188f),
            (0.53f, 0.085f, 0.165f), (0.57f, 0.068f, 0.105f), (0.59f, 0.05f, 0.05f),
        ];
        Tube([.. rings.Select(r => new TubeRing(
            At(0, 0, r.Z), Vector3.UnitX * r.Depth * _scale, Vector3.UnitY * r.Breadth * _scale,
            r.Z < 0.025f ? _clothes.Trousers : _clothes.Shirt))]);
        // The chin keeps the lamp's light from the neck.
        Vector4 shaded = _skin * 0.78f;
        Limb(
            [
                (At(0, 0, 0.53f), 0.060f), (At(0.004f, 0, 0.60f), 0.053f * neck),
                (At(0.008f, 0, 0.70f), 0.051f * neck),
            ],
            shaded);
    }

    private void Leg(int side, Posture posture)
    {
        float y = side * 0.095f;
        Vector3 hip = At(0, y, -0.02f);
        (Vector3 knee, Vector3 ankle) = posture == Posture.Standing
            ? (At(0.015f, y, -0.42f), At(-0.01f, y, -0.82f))
            : (At(0.42f, y * 1.1f, 0), At(0.44f, y * 1.1f, -0.42f));
        Limb([(hip, ThighRadius), (Vector3.Lerp(hip, knee, 0.5f), 0.078f), (knee, 0.058f)], _clothes.Trousers);
        Limb([(knee, 0.058f), (Vector3.Lerp(knee, ankle, 0.3f), 0.056f), (ankle, 0.044f)], _clothes.Trousers);
        Vector3 sole = ankle + new Vector3(0, 0, -0.04f) * _scale;
        Limb(
            [(sole + Forward(-0.04f), 0.038f), (sole + Forward(0.06f), 0.042f), (sole + Forward(0.15f), 0.034f)],
            _clothes.Shoes);
    }

    private void Arm(int side, Posture posture)
    {
        Vector3 shoulder = At(0, side * 0.175f, 0.455f);
        (Vector3 elbow, Vector3 wrist) = posture == Posture.Standing
            ? (At(-0.025f, side * 0.235f, 0.21f), At(0.05f, side * 0.235f, -0.04f))
            : (At(0.02f, side * 0.235f, 0.22f), At(0.24f, side * 0.13f, 0.12f));
        Vector3 hand = wrist + Vector3.Normalize(wrist - elbow) * (0.12f * _scale);
        Limb([(shoulder, 0.062f), (Vector3.Lerp(shoulder, elbow, 0.5f), 0.050f), (elbow, 0.043f)], _clothes.Shirt);
        Limb(
            [(elbow, 0.043f), (Vector3.Lerp(elbow, wrist, 0.4f), 0.040f), (wrist, 0.030f)],
            _clothes.LongSleeves ? _clothes.Shirt : _skin);
        Limb([(wrist, 0.028f), (Vector3.Lerp(wrist, hand, 0.5f), 0.040f), (hand, 0.030f)], _skin);
    }

    private Vector3 At(float x, float y, float aboveHip) => new Vector3(x, y, aboveHip) * _scale + Vector3.UnitZ * _hip;

    private Vector3 Forward(float x) => Vector3.UnitX * (x * _scale);

    // A round tube with rounded ends.
    private void Limb((Vector3 Centre, float Radius)[] joints, Vector4 colour)
    {
        List<TubeRing> rings = [];
        for (int i = 0; i < joints.Length; i++)
        {
            Vector3 along = Vector3.Normalize(
                joints[Math.Min(i + 1, joints.Length - 1)].Centre - joints[Math.Max(i - 1, 0)].Centre);
            Vector3 aside = MathF.Abs(along.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX;
            Vector3 a = Vector3.Normalize(Vector3.Cross(aside, along));
            Vector3 b = Vector3.Cross(along, a);
            float radius = joints[i].Radius * _scale;
            if (i == 0)
                rings.AddRange(Cap(joints[i].Centre, -along, a, b, radius, colour));
            rings.Add(new TubeRing(joints[i].Centre, a * radius, b * radius, colour));
            if (i == joints.Length - 1)
                rings.AddRange(Cap(joints[i].Centre, along, a, b, radius, colour).Reverse());
        }

        Tube([.. rings]);
    }

    private static IEnumerable<TubeRing> Cap(
        Vector3 centre, Vector3 outward, Vector3 a, Vector3 b, float radius, Vector4 colour)
    {
        foreach (float angle in (float[])[1.5f, 1.05f, 0.55f])
        {
            (float along, float across) = MathF.SinCos(angle);
            along *= radius;
            across *= radius;
            yield return new TubeRing(centre + outward * along, a * across, b * across, colour);
        }
    }

    private void Tube(TubeRing[] rings)
    {
        const int Columns = 14;
        int first = _mesh.VertexCount;
        foreach (TubeRing ring in rings)
        {
            for (int i = 0; i <= Columns; i++)
            {
                (float sin, float cos) = MathF.SinCos(2 * MathF.PI * (i % Columns) / Columns);
                Vector3 place = ring.Centre + ring.First * cos + ring.Second * sin;
                Vector2 uv = new(4f * i / Columns, 8 * place.Z);
                _mesh.Vertex(place, Vector3.Zero, uv, ring.Colour);
            }
        }

        _mesh.Grid(first, Columns, rings.Length - 1);
    }

    private readonly record struct TubeRing(Vector3 Centre, Vector3 First, Vector3 Second, Vector4 Colour);
}
