using System.Numerics;
using Astro.Simulation.Rendering.People;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class PhotoRegistrationTests
{
    [TestCase(0, 0, 0)]
    [TestCase(0, 0, 25)]
    [TestCase(0, 0, -40)]
    [TestCase(15, 0, 0)]
    [TestCase(-20, 5, 10)]
    public void APhotoOfTheModelItselfIsFittedClosely(int yaw, int pitch, int roll)
    {
        Vector3[] points = new Vector3[5];
        HeadShape.Landmarks(points);
        Vector2[] photo = [.. points.Select(p => Photograph(p, yaw, pitch, roll))];
        PhotoRegistration fit = PhotoRegistration.Fit(new(photo[0], photo[1], photo[2], photo[3], photo[4]));
        Assert.Multiple(() =>
        {
            for (int i = 0; i < points.Length; i++)
                Assert.That(Vector2.Distance(fit.Project(points[i]), photo[i]), Is.LessThan(2.5), $"landmark {i}");
            Assert.That(fit.Scale, Is.EqualTo(1000).Within(60));
        });
    }

    [Test]
    public void LandmarksThatAreNotNumbersAreRefused()
    {
        Vector2 none = new(float.NaN, 0);
        Assert.That(() => PhotoRegistration.Fit(new(none, none, none, none, none)), Throws.ArgumentException);
    }

    // One pixel a millimetre.
    private static Vector2 Photograph(Vector3 place, int yaw, int pitch, int roll)
    {
        Vector3 seen = RigidTransform.Yaw(yaw * MathF.PI / 180, Vector3.Zero)
            .After(RigidTransform.Pitch(pitch * MathF.PI / 180)).Apply(place);
        Matrix3x2 turn = Matrix3x2.CreateRotation(roll * MathF.PI / 180) * Matrix3x2.CreateTranslation(150, 160);
        return Vector2.Transform(new Vector2(seen.Y, -seen.Z) * 1000, turn);
    }
}
