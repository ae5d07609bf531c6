using System.Numerics;
using Astro.Simulation.Studio;

namespace Astro.Simulation.Tests.Studio;

public sealed class PortraitSamplerTests
{
    private static readonly Backdrops Homes = new(_ => TestWorlds.Apartment, count: 2);

    [Test]
    public void AViewDoesNotDependOnWhatWasTakenBefore()
    {
        PortraitSampler first = new(Homes, new PortraitOptions()), second = new(Homes, new PortraitOptions());
        Portrait wanted = first.Take(41, 5);
        second.Take(40, 9);
        second.Take(41, 0);
        Portrait again = second.Take(41, 5);
        Assert.Multiple(() =>
        {
            Assert.That(again.Face, Is.EqualTo(wanted.Face));
            Assert.That(again.Look, Is.EqualTo(wanted.Look));
            Assert.That(again.Image.Pixels, Is.EqualTo(wanted.Image.Pixels));
        });
    }

    [Test]
    public void AnotherSeedIsAnotherPicture()
    {
        Portrait one = new PortraitSampler(Homes, new PortraitOptions()).Take(41, 0);
        Portrait other = new PortraitSampler(Homes, new PortraitOptions { Seed = 2 }).Take(41, 0);
        Assert.That(other.Face, Is.Not.EqualTo(one.Face));
    }

    [Test]
    public void FacesAreAsWideAndTurnedAsAskedFor()
    {
        PortraitOptions options = new()
        {
            LeastWidth = 48,
            MostWidth = 96,
            MostYaw = 0.7,
            MostPitch = 0.3,
            MostRoll = 0,
        };
        PortraitSampler sampler = new(Homes, options);
        Portrait[] portraits = [.. Enumerable.Range(0, 24).Select(view => sampler.Take(view / 6, view))];
        Assert.Multiple(() =>
        {
            foreach (Portrait portrait in portraits)
            {
                Assert.That(portrait.Face.Box.Width, Is.InRange(47.5, 96.5));
                Assert.That(Math.Abs(portrait.Face.Yaw), Is.LessThan(0.701));
                Assert.That(Math.Abs(portrait.Face.Pitch), Is.LessThan(0.301));
            }

            Assert.That(portraits.Max(portrait => portrait.Face.Yaw), Is.GreaterThan(0.35), "both ways");
            Assert.That(portraits.Min(portrait => portrait.Face.Yaw), Is.LessThan(-0.35), "both ways");
        });
    }

    [Test]
    public void LandmarksAreInTheBoxAndTheBoxInTheImage()
    {
        PortraitSampler sampler = new(Homes, new PortraitOptions());
        for (int view = 0; view < 12; view++)
        {
            Portrait portrait = sampler.Take(7, view);
            PixelBox box = portrait.Face.Box;
            Assert.That(box.X, Is.GreaterThan(0));
            Assert.That(box.Y + box.Height, Is.LessThan(portrait.Image.Height));
            var points = portrait.Face.Landmarks;
            foreach (Vector2 point in (Vector2[])
                [points.RightEye, points.LeftEye, points.Nose, points.RightMouth, points.LeftMouth])
            {
                Assert.That(point.X, Is.InRange(box.X - 2, box.X + box.Width + 2));
                Assert.That(point.Y, Is.InRange(box.Y - 2, box.Y + box.Height + 2));
            }
        }
    }

    [Test]
    public void WhoLooksToTheirLeftShowsTheNoseRightOfTheEyes()
    {
        PortraitSampler sampler = new(Homes, new PortraitOptions { MostRoll = 0, MostPitch = 0.05 });
        for (int view = 0; view < 12; view++)
        {
            FaceTruth face = sampler.Take(3, view).Face;
            if (Math.Abs(face.Yaw) < 0.2)
                continue;
            float eyes = (face.Landmarks.RightEye.X + face.Landmarks.LeftEye.X) / 2;
            Assert.That(Math.Sign(face.Landmarks.Nose.X - eyes), Is.EqualTo(Math.Sign(face.Yaw)));
        }
    }

    [TestCase(4, 160, 1)]
    [TestCase(16, 200, 1)]
    [TestCase(90, 60, 1)]
    [TestCase(16, 160, 1.6)]
    public void RangesThatCannotBeDrawnAreRefused(double least, double most, double yaw) => Assert.That(
        () => new PortraitSampler(
            Homes, new PortraitOptions { LeastWidth = least, MostWidth = most, MostYaw = yaw }),
        Throws.ArgumentException);
}
