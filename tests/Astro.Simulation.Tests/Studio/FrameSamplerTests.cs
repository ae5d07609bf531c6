using Astro.Simulation.Studio;

namespace Astro.Simulation.Tests.Studio;

public sealed class FrameSamplerTests
{
    private static readonly Backdrops Homes = new(_ => TestWorlds.Apartment, count: 1);
    private static readonly FrameOptions Options = new() { FramesPerHome = 8 };
    private static readonly CameraFrame[] Frames = [.. Enumerable.Range(0, 48).Select(Sampler().Take)];

    [TestCase(3)]
    [TestCase(17)]
    public void AFrameDoesNotDependOnWhatWasTakenBefore(int number)
    {
        FrameSampler sampler = Sampler();
        sampler.Take(30);
        sampler.Take(16);
        CameraFrame again = sampler.Take(number);
        Assert.Multiple(() =>
        {
            Assert.That(again.Image.Pixels, Is.EqualTo(Frames[number].Image.Pixels));
            Assert.That(again.Faces, Is.EqualTo(Frames[number].Faces));
            Assert.That(again.Ignored, Is.EqualTo(Frames[number].Ignored));
        });
    }

    [Test]
    public void EachHomeGivesItsFrames() => Assert.That(
        Frames.Select(frame => frame.HomeSeed), Is.EqualTo(Enumerable.Range(0, 48).Select(i => 10_000 + i / 8)));

    [Test]
    public void PeopleAreOfTheSeedsAskedFor()
    {
        FrameSampler sampler = new(
            _ => TestWorlds.Apartment, Homes, Options with { FirstIdentity = 500, Identities = 3, Empty = 0 });
        int[] seen = [.. Enumerable.Range(0, 8).SelectMany(i => sampler.Take(i).Faces).Select(face => face.Identity)];
        Assert.That(seen, Is.Not.Empty.And.All.InRange(500, 502));
    }

    [Test]
    public void FramesShowSomebodyAndNobody()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Frames.Count(frame => frame.People == 0), Is.InRange(3, 24));
            Assert.That(Frames.Count(frame => frame.Faces.Count > 0), Is.GreaterThan(16));
            Assert.That(Frames.Count(frame => frame.Pictures > 0), Is.GreaterThan(4));
            Assert.That(Frames.Count(frame => frame.Lamps > 0), Is.GreaterThan(2));
            Assert.That(Frames.Where(frame => frame.People == 0).SelectMany(frame => frame.Faces), Is.Empty);
        });
    }

    [Test]
    public void ListedFacesAreSeenAndNotTurnedAway()
    {
        foreach (FaceTruth face in Frames.SelectMany(frame => frame.Faces))
        {
            Assert.That(face.Visible, Is.GreaterThan(0).And.LessThanOrEqualTo(1));
            Assert.That(Math.Abs(face.Yaw), Is.LessThanOrEqualTo(Math.PI / 2));
            Assert.That(face.Box.X + face.Box.Width, Is.GreaterThan(-1));
            Assert.That(face.Box.X, Is.LessThan(640));
        }
    }

    [Test]
    public void FacesThatAreHardToSeeAreIgnoredToo()
    {
        foreach (CameraFrame frame in Frames)
        {
            foreach (FaceTruth face in frame.Faces)
            {
                bool isHard = Math.Abs(face.Yaw) > 75 * Math.PI / 180 || face.Visible < 0.4 || face.Box.Width < 12;
                Assert.That(frame.Ignored.Contains(face.Box), Is.EqualTo(isHard));
            }
        }
    }

    [Test]
    public void FacesInPicturesAreIgnored()
    {
        int pictured = Frames.Where(frame => frame.People == 0).Sum(frame => frame.Ignored.Count);
        Assert.That(pictured, Is.GreaterThan(0));
    }

    private static FrameSampler Sampler() => new(_ => TestWorlds.Apartment, Homes, Options);
}
