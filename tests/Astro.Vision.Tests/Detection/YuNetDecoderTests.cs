using System.Numerics;
using Astro.Vision.Detection;

namespace Astro.Vision.Tests.Detection;

[TestFixture]
public sealed class YuNetDecoderTests
{
    private const int Columns = 4;
    private const int Cells = 8;
    private readonly float[] _class = new float[Cells];
    private readonly float[] _objectness = new float[Cells];
    private readonly float[] _box = new float[4 * Cells];
    private readonly float[] _points = new float[10 * Cells];
    private readonly FaceDetection[] _faces = new FaceDetection[2 * Cells];

    [SetUp]
    public void Clear()
    {
        foreach (var array in new[] { _class, _objectness, _box, _points })
            Array.Clear(array);
    }

    [Test]
    public void A_cell_becomes_a_face_in_pixels()
    {
        // Cell 6 of a grid four wide is column 2, row 1; at stride 16 its corner is (32, 16).
        const int Cell = 6;
        (_class[Cell], _objectness[Cell]) = (0.9f, 0.4f);
        new[] { 0.5f, 0.25f, MathF.Log(2), MathF.Log(3) }.CopyTo(_box, 4 * Cell);
        new[] { -0.5f, 0, 0.5f, 0, 0, 1, -0.25f, 2, 0.25f, 2 }.CopyTo(_points, 10 * Cell);
        Assert.That(Decode(0.5f), Is.EqualTo(1));
        var face = _faces[0];
        Assert.That(face.Score, Is.EqualTo(0.6).Within(1e-6), "the root of 0.9 · 0.4");
        Assert.That(face.Box.X, Is.EqualTo(40 - 16).Within(1e-4));
        Assert.That(face.Box.Y, Is.EqualTo(20 - 24).Within(1e-4));
        Assert.That(face.Box.Width, Is.EqualTo(32).Within(1e-4));
        Assert.That(face.Box.Height, Is.EqualTo(48).Within(1e-4));
        Assert.That(face.Landmarks.RightEye, Is.EqualTo(new Vector2(24, 16)));
        Assert.That(face.Landmarks.LeftEye, Is.EqualTo(new Vector2(40, 16)));
        Assert.That(face.Landmarks.Nose, Is.EqualTo(new Vector2(32, 32)));
        Assert.That(face.Landmarks.RightMouth, Is.EqualTo(new Vector2(28, 48)));
        Assert.That(face.Landmarks.LeftMouth, Is.EqualTo(new Vector2(36, 48)));
    }

    [Test]
    public void The_threshold_holds_for_the_score_not_for_its_factors()
    {
        (_class[0], _objectness[0]) = (0.49f, 1);
        (_class[1], _objectness[1]) = (0.50f, 1);
        Assert.That(Decode(0.705f), Is.EqualTo(1));
        Assert.That(_faces[0].Box.X, Is.EqualTo(8), "the second cell's");
    }

    [Test]
    public void Factors_beyond_1_count_as_1()
    {
        (_class[3], _objectness[3]) = (1.5f, 2);
        Decode(0.5f);
        Assert.That(_faces[0].Score, Is.EqualTo(1));
    }

    [Test]
    public void Numbers_that_are_none_are_passed_over()
    {
        (_class[0], _objectness[0]) = (float.NaN, 1);
        (_class[1], _objectness[1], _box[4 + 2]) = (1, 1, 1000);
        (_class[2], _objectness[2], _box[8]) = (1, 1, float.NaN);
        Assert.That(Decode(0.5f), Is.Zero);
    }

    [Test]
    public void Strides_follow_each_other()
    {
        (_class[0], _objectness[0]) = (1, 1);
        var used = Decode(0.5f);
        Assert.That(YuNetDecoder.Decode(Grid(), 0.5f, _faces, used), Is.EqualTo(2));
        Assert.That(_faces[1].Box, Is.EqualTo(_faces[0].Box));
    }

    private int Decode(float threshold) => YuNetDecoder.Decode(Grid(), threshold, _faces, 0);

    private YuNetGrid Grid() => new()
    {
        Stride = 16,
        Columns = Columns,
        Class = _class,
        Objectness = _objectness,
        Box = _box,
        Points = _points,
    };
}
