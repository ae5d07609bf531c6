using System.Numerics;
using Astro.Vision.Detection;

namespace Astro.Vision.Tests.Detection;

[TestFixture]
public sealed class NonMaximumSuppressionTests
{
    private readonly NonMaximumSuppression _suppression = new();
    private readonly FaceDetection[] _kept = new FaceDetection[8];

    [Test]
    public void Of_boxes_on_one_face_the_most_certain_leads_and_all_are_blended()
    {
        var kept = Select(Face(0, 0.6f), Face(10, 0.9f), Face(200, 0.7f));
        Assert.That(kept, Is.EqualTo(2));
        Assert.That(_kept[0].Score, Is.EqualTo(0.9f));
        Assert.That(_kept[0].Box.X, Is.EqualTo(10 * 0.9 / 1.5).Within(1e-4), "weighted by score");
        Assert.That(_kept[0].Landmarks.Nose.X, Is.EqualTo(10 * 0.9 / 1.5 + 50).Within(1e-4));
        Assert.That(_kept[1].Box.X, Is.EqualTo(200));
    }

    [Test]
    public void A_face_that_only_touches_is_dropped_without_being_blended()
    {
        // Shifted by half a width: a third of the union is shared, above 0.3 but no half.
        Assert.That(Select(Face(0, 0.9f), Face(50, 0.8f)), Is.EqualTo(1));
        Assert.That(_kept[0].Box.X, Is.Zero);
    }

    [Test]
    public void Less_shared_than_the_threshold_are_two_faces() =>
        Assert.That(Select(Face(0, 0.9f), Face(60, 0.8f)), Is.EqualTo(2));

    [Test]
    public void Results_go_from_certain_to_uncertain_and_ties_keep_their_order()
    {
        Select(Face(0, 0.7f), Face(200, 0.9f), Face(400, 0.7f));
        Assert.That(_kept.Take(3).Select(face => face.Box.X), Is.EqualTo(new[] { 200f, 0f, 400f }));
    }

    [Test]
    public void What_does_not_fit_is_dropped()
    {
        var room = new FaceDetection[1];
        Assert.That(_suppression.Select([Face(0, 0.7f), Face(200, 0.9f)], 0.3f, room), Is.EqualTo(1));
        Assert.That(room[0].Score, Is.EqualTo(0.9f));
    }

    [Test]
    public void No_candidates_give_no_faces() => Assert.That(Select(), Is.Zero);

    private int Select(params FaceDetection[] faces) => _suppression.Select(faces, 0.3f, _kept);

    private static FaceDetection Face(float x, float score)
    {
        var face = new FaceDetection { Box = new FaceBox(x, 0, 100, 100), Score = score };
        ((Span<Vector2>)face.Landmarks).Fill(new Vector2(x + 50, 50));
        return face;
    }
}
