using System.Security.Cryptography;
using Astro.Imaging;
using Astro.Simulation.Rendering;

namespace Astro.Simulation.Tests.Rendering;

public sealed class HomeRendererTests
{
    private static readonly Rgb Marker = new(255, 0, 255);
    private static readonly PersonModel Magenta = new(Drawings.Photo((_, _) => Marker), 1.75, 3);

    [Test]
    public void EqualArgumentsGiveEqualBytes()
    {
        static string Hash(ulong seed, ulong frame)
        {
            HomeRenderer renderer = new(Drawings.TwoRooms(), Drawings.Camera, new SensorModel(seed));
            ImageBuffer image = Drawings.Frame(Drawings.Camera);
            renderer.Render(new(0.5, 2, 1.25, 0.1), [new(Magenta, 2.5, 2.2, Math.PI, 0.3)], image, frame);
            return Convert.ToHexString(SHA256.HashData(image.Pixels));
        }

        string first = Hash(7, 12);
        Assert.Multiple(() =>
        {
            Assert.That(Hash(7, 12), Is.EqualTo(first));
            Assert.That(Hash(7, 13), Is.Not.EqualTo(first), "another frame has other noise");
            Assert.That(Hash(8, 12), Is.Not.EqualTo(first), "another seed has other noise");
        });
    }

    [Test]
    public void AFrameDependsOnNothingDrawnBefore()
    {
        HomeRenderer renderer = new(Drawings.TwoRooms(), Drawings.Camera, new SensorModel(1));
        ImageBuffer first = Drawings.Frame(Drawings.Camera), again = Drawings.Frame(Drawings.Camera);
        PersonView[] people = [new(Magenta, 2.5, 2.2, Math.PI)];
        renderer.Render(new(0.5, 2, 1.25, 0.1), people, first, 5);
        renderer.Render(new(6, 1, 1.25, 2), [], again, 6);
        renderer.Render(new(0.5, 2, 1.25, 0.1), people, again, 5);
        Assert.That(again.Pixels, Is.EqualTo(first.Pixels));
    }

    [Test]
    public void AFrameAllocatesNothing()
    {
        HomeRenderer renderer = new(Drawings.TwoRooms(), Drawings.Camera, new SensorModel(1));
        ImageBuffer image = Drawings.Frame(Drawings.Camera);
        PersonView[] people = [new(Magenta, 2.5, 2.2, Math.PI), new(Magenta, 3, 1, 2, 0, 0, Posture.Sitting)];
        CameraPose camera = new(0.5, 2, 1.25, 0.1);
        renderer.Render(camera, people, image, 0);
        // A collection for another thread's sake counts what is left of this one's share of the heap, once.
        Assert.That(Enumerable.Range(0, 3).Min(_ => Allocated()), Is.Zero);

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (ulong frame = 1; frame <= 5; frame++)
                renderer.Render(camera with { Yaw = 0.1 * frame }, people, image, frame);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void WallsHidePeople()
    {
        Assert.Multiple(() =>
        {
            Assert.That(MarkersSeen(new(Magenta, 3, 2, Math.PI)), Is.GreaterThan(100));
            Assert.That(MarkersSeen(new(Magenta, 5, 2, Math.PI)), Is.Zero);
        });
    }

    [Test]
    public void FurnitureHidesPeopleUpToItsHeight()
    {
        SceneBox Cupboard(double height) => new(2, 2, 0, 0.3, 1.5, height, new Rgb(120, 120, 120));
        PersonView person = new(Magenta, 3, 2, Math.PI);
        Assert.Multiple(() =>
        {
            Assert.That(MarkersSeen(person, Cupboard(2.2)), Is.Zero);
            Assert.That(MarkersSeen(person, Cupboard(0.8)), Is.GreaterThan(100));
        });
    }

    [Test]
    public void ABrighterRoomGivesABrighterFrame()
    {
        double Brightness(double lamp) => Mean(Render(Drawings.TwoRooms(lamp), new(0.5, 2, 1.25, 0)));
        double[] brightness = [Brightness(0.2), Brightness(0.5), Brightness(1)];
        Assert.Multiple(() =>
        {
            Assert.That(brightness[1], Is.GreaterThan(1.2 * brightness[0]));
            Assert.That(brightness[2], Is.GreaterThan(1.2 * brightness[1]));
        });
    }

    [Test]
    public void EachRoomHasItsOwnLight()
    {
        HomeScene scene = Drawings.TwoRooms(1, 0.2);
        Assert.That(
            Mean(Render(scene, new(0.5, 2, 1.25, Math.PI / 2))),
            Is.GreaterThan(1.5 * Mean(Render(scene, new(7.5, 2, 1.25, Math.PI / 2)))));
    }

    [Test]
    public void WarmLightIsRedderThanNeutralLight()
    {
        HomeScene scene = Drawings.TwoRooms();
        static double RedOverBlue(ImageBuffer image)
        {
            Rgb wall = Drawings.At(image, 160, 100);
            return wall.R / (double)wall.B;
        }

        Assert.That(
            RedOverBlue(Render(scene, new(2, 2, 1.25, Math.PI))),
            Is.GreaterThan(1.05 * RedOverBlue(Render(scene, new(6, 2, 1.25, 0)))));
    }

    [Test]
    public void ATargetOfTheWrongShapeIsRefused()
    {
        HomeRenderer renderer = new(Drawings.TwoRooms(), Drawings.Camera, new SensorModel(1));
        Assert.Multiple(() =>
        {
            ImageBuffer small = new(64, 48, PixelFormat.Rgb24), swapped = new(320, 240, PixelFormat.Bgr24);
            Assert.That(() => renderer.Render(default, [], small, 0), Throws.ArgumentException);
            Assert.That(() => renderer.Render(default, [], swapped, 0), Throws.ArgumentException);
        });
    }

    private static int MarkersSeen(PersonView person, params SceneBox[] furniture)
    {
        ImageBuffer image = Render(Drawings.TwoRooms(1, 1, furniture), new(0.5, 2, 1.25, 0), person);
        return Drawings.Count(image, IsMarker);
    }

    private static bool IsMarker(Rgb c) => c.R > 100 && c.B > 100 && c.G < 60;

    private static ImageBuffer Render(HomeScene scene, CameraPose camera, params PersonView[] people)
    {
        ImageBuffer image = Drawings.Frame(Drawings.Camera);
        new HomeRenderer(scene, Drawings.Camera, Drawings.Noiseless).Render(camera, people, image, 0);
        return image;
    }

    private static double Mean(ImageBuffer image) => image.Pixels.Average(value => (double)value);
}
