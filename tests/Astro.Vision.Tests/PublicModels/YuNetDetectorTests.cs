using System.Numerics;
using Astro.Imaging;
using Astro.Vision.Models;

namespace Astro.Vision.Tests.PublicModels;

[TestFixture]
[Category(PublicData.Category)]
public sealed class YuNetDetectorTests
{
    private readonly FaceDetection[] _faces = new FaceDetection[16];
    private YuNetDetector _detector = null!;

    [OneTimeSetUp]
    public void Load() => _detector = new YuNetDetector(PublicData.Model(ModelRole.Detect));

    [OneTimeTearDown]
    public void Unload() => _detector?.Dispose();

    [Test]
    public void Every_portrait_shows_one_face_with_its_points_where_they_belong()
    {
        foreach (var photo in PublicData.People("people").SelectMany(Directory.GetFiles))
        {
            Assert.That(_detector.Detect(ImageFile.Load(photo).View, _faces), Is.EqualTo(1), photo);
            var (box, points) = (_faces[0].Box, _faces[0].Landmarks);
            Assert.That(points.RightEye.X, Is.LessThan(points.LeftEye.X), photo);
            Assert.That(points.RightMouth.X, Is.LessThan(points.LeftMouth.X), photo);
            Assert.That(points.Nose.Y, Is.GreaterThan(points.RightEye.Y).And.LessThan(points.LeftMouth.Y), photo);
            Assert.That(points.Nose.X, Is.InRange(box.X, box.X + box.Width), photo);
        }
    }

    [Test]
    public void A_face_moves_with_the_picture_whatever_its_size_and_format()
    {
        var frame = PublicData.Frame();
        Assert.That(_detector.Detect(frame.View, _faces), Is.EqualTo(1));
        var nose = _faces[0].Landmarks.Nose;
        // What is left is no multiple of 32 and gets padded.
        var cut = new ImageView(frame.Pixels.AsSpan(32 * frame.Stride + 3 * 64), 530, 401, frame.Stride, frame.Format);
        Assert.That(_detector.Detect(cut, _faces), Is.EqualTo(1));
        Assert.That(Vector2.Distance(_faces[0].Landmarks.Nose, nose - new Vector2(64, 32)), Is.LessThan(3));
        Assert.That(_detector.Detect(Frames.Swapped(frame).View, _faces), Is.EqualTo(1));
        Assert.That(_faces[0].Landmarks.Nose, Is.EqualTo(nose));
    }

    [Test]
    public void A_large_picture_is_reduced_and_its_faces_are_told_in_its_own_pixels()
    {
        var frame = PublicData.Frame();
        _detector.Detect(frame.View, _faces);
        var nose = _faces[0].Landmarks.Nose;
        using var small = new YuNetDetector(PublicData.Model(ModelRole.Detect), new YuNetOptions { MaxSide = 320 });
        Assert.That(small.Detect(frame.View, _faces), Is.EqualTo(1));
        Assert.That(Vector2.Distance(_faces[0].Landmarks.Nose, nose), Is.LessThan(6));
    }

    [Test]
    public void An_empty_room_shows_no_face() =>
        Assert.That(_detector.Detect(new ImageBuffer(640, 480, PixelFormat.Rgb24).View, _faces), Is.Zero);

    [Test]
    public void Another_network_is_refused() => Assert.That(
        () => new YuNetDetector(PublicData.Model(ModelRole.Embed)).Dispose(),
        Throws.InstanceOf<ModelException>().With.Message.Contains("expected an input named input, found input0"));
}
