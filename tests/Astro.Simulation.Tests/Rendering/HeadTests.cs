using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.People;

namespace Astro.Simulation.Tests.Rendering;

public sealed class HeadTests
{
    private static readonly CameraModel Camera = CameraModel.Default;
    private static readonly CameraPose Eye = new(0.5, 2, 1.635, 0);

    // Grey but for a red spot on the right eye and a blue one on the left.
    private static readonly HeadTexture Spotted = Drawings.Photo((x, y) =>
        Near(x, y, Drawings.Frontal.RightEye) ? new(255, 0, 0)
        : Near(x, y, Drawings.Frontal.LeftEye) ? new(0, 0, 255)
        : new(128, 128, 128));

    [Test]
    public void TheHeadIsLifeSize()
    {
        Vector3[] points = new Vector3[5];
        HeadShape.Landmarks(points);
        float[] levels = [.. Enumerable.Range(0, 234).Select(i => HeadShape.Bottom + i * 0.001f)];
        float breadth = levels.Max(z => HeadShape.Surface(z, MathF.PI / 2).Y) * 2;
        // Beside the nose.
        float front = levels.Max(z => HeadShape.Surface(z, 0.3f).X);
        float back = levels.Min(z => HeadShape.Surface(z, MathF.PI).X);
        float length = front - back;
        Assert.Multiple(() =>
        {
            Assert.That(Vector3.Distance(points[0], points[1]), Is.EqualTo(0.063).Within(0.0005));
            Assert.That(breadth, Is.EqualTo(0.155).Within(0.003));
            Assert.That(length, Is.EqualTo(0.195).Within(0.008));
            Assert.That(HeadShape.Top - HeadShape.Bottom, Is.EqualTo(0.23).Within(0.005));
            Assert.That(points[2].X, Is.GreaterThan(points[0].X + 0.02), "the nose stands out");
        });
    }

    [TestCase(0)]
    [TestCase(20)]
    [TestCase(-20)]
    [TestCase(35)]
    public void ThePhotosEyesLieOnTheHeadsEyes(int degrees)
    {
        PersonView person = new(new PersonModel(Spotted, 1.75, 1), 1.7, 2, Math.PI, degrees * Math.PI / 180);
        ImageBuffer image = Render(person);
        Vector3[] points = new Vector3[5];
        PersonModel.Landmarks(person, points);
        Vector2 right = Drawings.Centroid(image, c => c.R > 1.6 * c.B && c.R > 1.6 * c.G);
        Vector2 left = Drawings.Centroid(image, c => c.B > 1.6 * c.R && c.B > 1.6 * c.G);
        Assert.Multiple(() =>
        {
            Assert.That(Vector2.Distance(right, Drawings.Project(Camera, Eye, points[0])), Is.LessThan(1.5));
            Assert.That(Vector2.Distance(left, Drawings.Project(Camera, Eye, points[1])), Is.LessThan(1.5));
        });
    }

    [Test]
    public void TheFaceForeshortensAsTheHeadTurns()
    {
        PersonModel model = new(null, 1.75, 1);
        float Between(double yaw)
        {
            Vector3[] points = new Vector3[5];
            PersonModel.Landmarks(new(model, 5, 2, Math.PI, yaw), points);
            return Vector2.Distance(
                Drawings.Project(Camera, Eye, points[0]), Drawings.Project(Camera, Eye, points[1]));
        }

        foreach (double yaw in (double[])[0.2, 0.4, 0.6, 0.8])
            Assert.That(Between(yaw) / Between(0), Is.EqualTo(Math.Cos(yaw)).Within(0.03), $"at {yaw} rad");
    }

    [Test]
    public void TheNoseMovesTowardsTheSideThatTheHeadTurnsTo()
    {
        PersonModel model = new(null, 1.75, 1);
        Vector3[] points = new Vector3[5];
        PersonModel.Landmarks(new(model, 2, 2, 0, Math.PI / 2), points);
        Assert.That(points[2].Y - points[0].Y, Is.GreaterThan(0.02), "turned to its left, the face looks along y");
        PersonModel.Landmarks(new(model, 2, 2, 0, 0, 0.5), points);
        Assert.That(points[2].X - points[0].X, Is.LessThan(0.015), "bowed, the nose points down");
    }

    [Test]
    public void FromBehindThereIsNoFace([Values(120, 150, 180, 210, 240)] int degrees)
    {
        // A stripe from the eyes to the chin that leaves out the cheeks, whose colour is the skin's everywhere.
        HeadTexture spotted = Drawings.Photo((x, y) =>
            MathF.Abs(x - 120) < 20 && y is > 110 and < 230 ? new(0, 255, 0) : new(120, 90, 70));
        PersonModel model = new(spotted, 1.75, 4);
        static bool IsGreen(Rgb c) => c.G > 140 && c.R < 90 && c.B < 90;
        int front = Drawings.Count(Render(new(model, 1.7, 2, Math.PI)), IsGreen);
        int turned = Drawings.Count(Render(new(model, 1.7, 2, Math.PI + degrees * Math.PI / 180)), IsGreen);
        Assert.Multiple(() =>
        {
            Assert.That(front, Is.GreaterThan(500));
            Assert.That(turned, Is.LessThan(front / 50));
        });
    }

    [Test]
    public void HairHasTheColourAboveTheForehead()
    {
        // Above the hairline at row 60 the photo is ginger.
        HeadTexture ginger = Drawings.Photo((_, y) => y < 66 ? new(200, 90, 20) : new(220, 180, 160));
        ImageBuffer image = Render(new(new PersonModel(ginger, 1.75, 1), 1.7, 2, 0));
        Rgb back = Drawings.At(image, 320, 240);
        Assert.Multiple(() =>
        {
            Assert.That(back.R / (double)back.G, Is.EqualTo(200 / 90.0).Within(0.4));
            Assert.That(back.G / (double)back.B, Is.GreaterThan(2));
        });
    }

    [Test]
    public void ASittingPersonsFaceIsLower()
    {
        PersonModel model = new(null, 1.75, 1);
        Vector3[] standing = new Vector3[5], sitting = new Vector3[5];
        PersonModel.Landmarks(new(model, 2, 2, 0), standing);
        PersonModel.Landmarks(new(model, 2, 2, 0, Posture: Posture.Sitting), sitting);
        Assert.Multiple(() =>
        {
            Assert.That(standing[0].Z, Is.EqualTo(1.635).Within(0.001));
            Assert.That(sitting[0].Z, Is.EqualTo(1.27).Within(0.03));
        });
    }

    private static bool Near(int x, int y, Vector2 spot) => Vector2.Distance(new(x, y), spot) < 9;

    private static ImageBuffer Render(PersonView person)
    {
        ImageBuffer image = Drawings.Frame(Camera);
        new HomeRenderer(Drawings.TwoRooms(), Camera, Drawings.Noiseless).Render(Eye, [person], image, 0);
        return image;
    }
}
