using System.Numerics;
using FsCheck;

namespace Astro.Vision.Tests.Geometry;

[TestFixture]
public sealed class HeadPoseEstimatorTests
{
    private const float Degree = MathF.PI / 180;

    [Test]
    public void A_turned_head_is_recovered_wherever_it_is() => Prop.ForAll(
        Arb.From(Gen.Choose(-60, 60).Three()), Arb.From(Gen.Choose(-25, 25).Two()), Arb.From(Gen.Choose(4, 60)),
        (turn, bearing, distance) =>
        {
            var truth = new HeadPose(turn.Item1 * Degree, turn.Item2 * Degree / 2, turn.Item3 * Degree / 2);
            var landmarks = SyntheticHead.Project(
                truth, distance / 10.0, bearing.Item1 * Degree, bearing.Item2 * Degree * 0.7);
            var found = HeadPoseEstimator.Estimate(landmarks, SyntheticHead.Camera);
            return (Difference(found, truth) < 2 * Degree).Label($"{truth} read as {found}");
        }).CheckSeeded(draws: 500);

    [Test]
    public void Signs_are_the_persons_own()
    {
        // Looking to their left moves the nose to the image's right; looking up lifts it; a tilt to the right lowers
        // the right eye.
        var landmarks = SyntheticHead.Project(default, 1);
        var left = HeadPoseEstimator.Estimate(With(landmarks, 2, new Vector2(6, 0)), SyntheticHead.Camera);
        var up = HeadPoseEstimator.Estimate(With(landmarks, 2, new Vector2(0, -4)), SyntheticHead.Camera);
        var turn = new SimilarityTransform(new Vector2(MathF.Cos(0.3f), -MathF.Sin(0.3f)), Vector2.Zero);
        var centred = With(landmarks, -1, new Vector2(-319.5f, -239.5f));
        var tilted = With(Frames.Moved(centred, turn), -1, new Vector2(319.5f, 239.5f));
        Assert.That(left.Yaw, Is.GreaterThan(5 * Degree));
        Assert.That(up.Pitch, Is.GreaterThan(5 * Degree));
        Assert.That(tilted.RightEye.Y, Is.GreaterThan(tilted.LeftEye.Y));
        Assert.That(HeadPoseEstimator.Estimate(tilted, SyntheticHead.Camera).Roll, Is.EqualTo(0.3).Within(2 * Degree));
    }

    [Test]
    public void Noise_of_half_a_pixel_turns_a_near_head_by_a_few_degrees()
    {
        var random = new System.Random(11);
        var truth = new HeadPose(25 * Degree, -8 * Degree, 10 * Degree);
        var errors = new List<float>();
        for (var trial = 0; trial < 200; trial++)
        {
            var landmarks = SyntheticHead.Project(truth, 1.2, right: 0.2);
            foreach (ref var point in (Span<Vector2>)landmarks)
                point += new Vector2(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f);
            errors.Add(Difference(HeadPoseEstimator.Estimate(landmarks, SyntheticHead.Camera), truth));
        }
        errors.Sort();
        Assert.That(errors[100], Is.LessThan(5 * Degree), "median");
        Assert.That(errors[190], Is.LessThan(12 * Degree), "95 %");
    }

    [TestCase(0f)]
    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void Points_without_a_face_count_as_frontal(float value)
    {
        var landmarks = new FaceLandmarks();
        ((Span<Vector2>)landmarks).Fill(new Vector2(value));
        Assert.That(HeadPoseEstimator.Estimate(landmarks, SyntheticHead.Camera), Is.EqualTo(default(HeadPose)));
    }

    private static float Difference(HeadPose a, HeadPose b) =>
        MathF.Max(MathF.Abs(a.Yaw - b.Yaw), MathF.Max(MathF.Abs(a.Pitch - b.Pitch), MathF.Abs(a.Roll - b.Roll)));

    private static FaceLandmarks With(FaceLandmarks landmarks, int index, Vector2 shift)
    {
        for (var i = 0; i < FaceLandmarks.Count; i++)
            if (index < 0 || index == i)
                landmarks[i] += shift;
        return landmarks;
    }
}
