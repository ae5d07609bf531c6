using System.Numerics;

namespace Astro.Vision.Tests.Detection;

[TestFixture]
public sealed class FaceLandmarksTests
{
    private static readonly FaceLandmarks Points = new(new(1, 2), new(3, 4), new(5, 6), new(7, 8), new(9, 10));

    [Test]
    public void The_points_have_names_in_the_order_of_the_graph() => Assert.That(
        new[] { Points.RightEye, Points.LeftEye, Points.Nose, Points.RightMouth, Points.LeftMouth },
        Is.EqualTo(((ReadOnlySpan<Vector2>)Points).ToArray()));

    [Test]
    public void Faces_are_equal_when_all_points_are()
    {
        var other = Points;
        Assert.That(other, Is.EqualTo(Points));
        other[4].Y++;
        Assert.That(other, Is.Not.EqualTo(Points));
        Assert.That(other == Points, Is.False);
    }
}
