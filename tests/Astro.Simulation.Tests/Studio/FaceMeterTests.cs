using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Studio;
using Astro.Simulation.Tests.Rendering;

namespace Astro.Simulation.Tests.Studio;

public sealed class FaceMeterTests
{
    private static readonly CameraPose Eye = new(1, 3, 1.6, 0);

    // Grey but for a spot of its own colour on each landmark.
    private static readonly Rgb[] Spots =
        [new(255, 0, 0), new(0, 0, 255), new(0, 255, 0), new(255, 255, 0), new(0, 255, 255)];

    private static readonly PersonModel Spotted = new(
        Drawings.Photo((x, y) => Spot(x, y) is >= 0 and var spot ? Spots[spot] : new(128, 128, 128)), 1.75, 1);

    [TestCase(0, 0)]
    [TestCase(0.5, 0)]
    [TestCase(-0.4, 0.2)]
    public void LandmarksAreWhereTheImageShowsThem(double yaw, double pitch)
    {
        (ImageBuffer image, FaceTruth face) = Take(new PersonView(Spotted, 1.8, 3, Math.PI, yaw, pitch))!.Value;
        Assert.Multiple(() =>
        {
            AssertSpot(image, face.Landmarks.RightEye, c => c.R > 1.5 * c.G && c.R > 1.5 * c.B);
            AssertSpot(image, face.Landmarks.LeftEye, c => c.B > 1.5 * c.G && c.B > 1.5 * c.R);
            AssertSpot(image, face.Landmarks.Nose, c => c.G > 1.5 * c.R && c.G > 1.5 * c.B);
            AssertSpot(image, face.Landmarks.RightMouth, c => c.R > 1.5 * c.B && c.G > 1.5 * c.B);
            AssertSpot(image, face.Landmarks.LeftMouth, c => c.G > 1.5 * c.R && c.B > 1.5 * c.R);
        });
    }

    [Test]
    public void AnglesAreAgainstTheLineOfSight()
    {
        PersonModel model = Drawn(1.69);
        // To the camera's left by 20°, and straight at it.
        double aside = Math.PI / 9;
        PersonView person = new(model, 1 + 2 * Math.Cos(aside), 3 + 2 * Math.Sin(aside), Math.PI + aside);
        FaceTruth straight = Take(person)!.Value.Face, left = Take(person with { HeadYaw = 0.5 })!.Value.Face;
        FaceTruth down = Take(person with { HeadPitch = 0.3 })!.Value.Face;
        Assert.Multiple(() =>
        {
            Assert.That(straight.Yaw, Is.Zero.Within(0.01));
            Assert.That(straight.Pitch, Is.Zero.Within(0.06));
            Assert.That(left.Yaw, Is.EqualTo(0.5).Within(0.03));
            Assert.That(down.Pitch - straight.Pitch, Is.EqualTo(-0.3).Within(0.03));
        });
    }

    [Test]
    public void InTheOpenAllOfAFaceIsSeen() =>
        Assert.That(Take(Standing(2.5, 3))!.Value.Face.Visible, Is.GreaterThan(0.99));

    [Test]
    public void BehindAWardrobeNothingIs() => Assert.That(
        Take(Standing(4, 3), Wardrobe(3))!.Value.Face.Visible, Is.Zero);

    [Test]
    public void AWardrobeWhoseSideIsOnTheLineOfSightHidesHalf() =>
        Assert.That(Take(Standing(4, 3), Wardrobe(3.75))!.Value.Face.Visible, Is.EqualTo(0.5).Within(0.1));

    [Test]
    public void WhatIsOutsideTheImageIsNotSeen()
    {
        // At the left edge of the image.
        double edge = Math.PI / 6;
        PersonView person = Standing(1 + 2 * Math.Cos(edge), 3 + 2 * Math.Sin(edge), Math.PI + edge);
        Assert.That(Take(person)!.Value.Face.Visible, Is.EqualTo(0.5).Within(0.12));
    }

    [Test]
    public void AFaceThatLooksAwayIsNone()
    {
        Assert.That(Take(Standing(3, 3, yaw: 0)), Is.Null);
        Assert.That(Take(Standing(0.2, 3, yaw: 0)), Is.Null, "behind the camera");
    }

    [Test]
    public void TheBoxSpansHairlineToChinAndCheekToCheek()
    {
        PersonView person = Standing(2.5, 3);
        FaceTruth face = Take(person)!.Value.Face;
        Vector3[] outline = new Vector3[PersonModel.OutlinePoints];
        PersonModel.FaceOutline(person, outline);
        Vector2[] points = [.. outline.Select(p => Meter.Pixel(RigidTransform.ToOptical(Eye).Apply(p)))];
        Assert.Multiple(() =>
        {
            Assert.That(face.Box.Y, Is.EqualTo(points[0].Y).Within(3));
            Assert.That(face.Box.Y + face.Box.Height, Is.EqualTo(points[1].Y).Within(2));
            Assert.That(face.Box.Width, Is.EqualTo(points[5].X - points[4].X).Within(0.1 * face.Box.Width));
        });
    }

    private static FaceMeter Meter => new(CameraModel.Default);

    private static FurnitureBox Wardrobe(double y) =>
        new("wardrobe", new(2.5, y, 0), 0.6, 1.5, 2.1, new Rgb(90, 60, 40));

    private static PersonModel Drawn(double height) => new(Appearance.FromSeed(12), new Look(), height, 1);

    private static PersonView Standing(double x, double y, double yaw = Math.PI) => new(Drawn(1.72), x, y, yaw);

    private static (ImageBuffer Image, FaceTruth Face)? Take(in PersonView person, params FurnitureBox[] furniture)
    {
        StudioCamera camera = new(CameraModel.Default);
        HomeScene home = WorldScene.Build(TestWorlds.Room(new(1, 1, 0), furniture));
        RigidTransform toOptical = RigidTransform.ToOptical(Eye);
        camera.Clear();
        camera.PaintPerson(person, toOptical, home.LightAt(person.X, person.Y));
        camera.PaintHome(home, toOptical);
        FaceTruth? face = camera.Meter.Measure(person, 12, toOptical, camera.InverseDepth);
        return face is null ? null : (camera.Take(new Exposure(0, 1, 0, 0), 0), face);
    }

    private static int Spot(int x, int y)
    {
        PhotoLandmarks at = Drawings.Frontal;
        Vector2[] places = [at.RightEye, at.LeftEye, at.Nose, at.RightMouth, at.LeftMouth];
        return Array.FindIndex(places, place => Vector2.Distance(place, new Vector2(x, y)) < 7);
    }

    private static void AssertSpot(ImageBuffer image, Vector2 at, Func<Rgb, bool> isColour) => Assert.That(
        isColour(Drawings.At(image, (int)MathF.Round(at.X), (int)MathF.Round(at.Y))), Is.True,
        $"{Drawings.At(image, (int)MathF.Round(at.X), (int)MathF.Round(at.Y))} at {at}");
}
