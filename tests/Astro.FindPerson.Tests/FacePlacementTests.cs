using Astro.Home;
using Astro.Messages.Astro;
using Astro.Messages.SensorMsgs;

namespace Astro.FindPerson.Tests;

[TestFixture]
internal sealed class FacePlacementTests
{
    private static readonly CameraInfo Camera = new()
    {
        Width = 640,
        Height = 480,
        K = [500, 0, 320, 0, 500, 240, 0, 0, 1],
    };

    private static Face FaceAt(float centreX, float centreY, float distance, float yaw = 0) => new()
    {
        X = centreX - 20,
        Y = centreY - 20,
        Width = 40,
        Height = 40,
        Distance = distance,
        Yaw = yaw,
    };

    [Test]
    public void A_face_in_the_middle_is_straight_ahead()
    {
        var (position, facing) = FacePlacement.Place(FaceAt(320, 240, 2), Camera, new Pose2(1, 1, Math.PI / 2));
        Assert.That(position.X, Is.EqualTo(1).Within(1e-9));
        Assert.That(position.Y, Is.EqualTo(3).Within(1e-9));
        Assert.That(facing, Is.EqualTo(-Math.PI / 2).Within(1e-9), "it looks back at the camera");
    }

    [Test]
    public void A_face_at_the_right_of_the_picture_is_to_the_robots_right()
    {
        // 320 + 500 · 3/4: three metres to the right at four ahead, five metres away.
        var (position, _) = FacePlacement.Place(FaceAt(695, 240, 5), Camera, new Pose2(0, 0, 0));
        Assert.That(position.X, Is.EqualTo(4).Within(1e-6));
        Assert.That(position.Y, Is.EqualTo(-3).Within(1e-6));
    }

    [Test]
    public void Height_in_the_picture_shortens_the_way_along_the_floor()
    {
        var (position, _) = FacePlacement.Place(FaceAt(320, 240 - 375, 5), Camera, new Pose2(0, 0, 0));
        Assert.That(position.X, Is.EqualTo(4).Within(1e-6));
    }

    [Test]
    public void Somebody_who_looks_to_their_left_faces_left_of_the_camera()
    {
        // Seen from the person, the camera lies towards -x; their left is then towards -y.
        var (_, facing) = FacePlacement.Place(FaceAt(320, 240, 2, yaw: 0.5f), Camera, new Pose2(0, 0, 0));
        Assert.That(facing, Is.EqualTo(-Math.PI + 0.5).Within(1e-6));
    }

    [Test]
    public void Field_of_view_follows_from_focal_length() =>
        Assert.That(FacePlacement.FieldOfView(Camera), Is.EqualTo(2 * Math.Atan(0.64)).Within(1e-9));
}
