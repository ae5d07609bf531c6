using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.People.Drawn;
using Astro.Simulation.Rendering.Raster;

namespace Astro.Simulation.Tests.Rendering;

public sealed class DrawnPeopleTests
{
    private static readonly Look Calm = new(EyesOpen: 0.8f);

    [Test]
    public void ASeedIsOnePerson()
    {
        Portrait first = Portraits.Take(Appearance.FromSeed(7), Calm, 20);
        Portrait again = Portraits.Take(Appearance.FromSeed(7), Calm, 20);
        Assert.That(again.Image.Pixels, Is.EqualTo(first.Image.Pixels));
    }

    [Test]
    public void NoTwoSeedsLookAlike()
    {
        // Same tone, same age, nothing worn: form and features alone tell them apart.
        Portrait[] people = [.. Enumerable.Range(1, 12).Select(seed => Portraits.Take(Portraits.Plain(seed), Calm))];
        for (int i = 0; i < people.Length; i++)
        {
            for (int j = i + 1; j < people.Length; j++)
            {
                int face = people[i].Differences(people[j]).Count(p => IsInFace(p, people[i]));
                Assert.That(face, Is.GreaterThan(2500), $"seeds {i + 1} and {j + 1}");
            }
        }
    }

    [Test]
    public void SkinDarkensWithTheTone([Values(1, 2, 3)] int seed)
    {
        double[] cheeks = [.. Enumerable.Range(1, 10).Select(tone =>
            Cheek(Portraits.Take(Portraits.Plain(seed, tone), Calm)))];
        Assert.Multiple(() =>
        {
            Assert.That(cheeks[9], Is.LessThan(0.4 * cheeks[0]));
            for (int i = 3; i < 9; i++)
                Assert.That(cheeks[i + 1], Is.LessThan(cheeks[i]), $"tones {i + 1} and {i + 2}");
            // The three lightest swatches differ in hue more than in lightness.
            Assert.That(cheeks[3], Is.LessThan(cheeks[..3].Min()));
        });
    }

    [Test]
    public void TheEyesAreWhereTheLandmarksSay(
        [Values(1, 2, 3, 4)] int seed, [Values(0, 30, -30)] double yaw, [Values(0, 20)] double pitch)
    {
        Portrait portrait = Portraits.Take(Portraits.Plain(seed), Calm, yaw, pitch);
        for (int eye = 0; eye < 2; eye++)
        {
            // The pupil is the darkest thing about; a landmark that is off by a pupil's width meets iris or white.
            Assert.That(
                portrait.Brightness(portrait.Landmarks[eye]), Is.LessThan(0.6 * Cheek(portrait)), $"eye {eye}");
        }
    }

    [Test]
    public void InProfileTheNoseIsTheOutline([Values(1, 2, 3)] int seed, [Values(90, -90)] double yaw)
    {
        Portrait portrait = Portraits.Take(Portraits.Plain(seed), Calm, yaw);
        Vector2 tip = portrait.Landmarks[2];
        // Turned to the own left, the person looks to the right in the picture.
        int step = yaw > 0 ? 1 : -1, x = (int)tip.X - 6 * step;
        while (portrait.Covers(x, (int)tip.Y))
            x += step;
        Assert.That(x, Is.EqualTo(tip.X).Within(5));
    }

    [Test]
    public void TheMouthIsBetweenItsCorners([Values(1, 2, 3, 4)] int seed, [Values(-1f, 0f, 1f)] float smile)
    {
        Portrait portrait = Portraits.Take(Portraits.Plain(seed), Calm with { Smile = smile });
        for (int corner = 3; corner < 5; corner++)
        {
            float inward = corner == 3 ? 1 : -1;
            Vector2 inside = portrait.Landmarks[corner] + new Vector2(5 * inward, 0);
            Vector2 outside = portrait.Landmarks[corner] - new Vector2(14 * inward, 0);
            double darkest = Enumerable.Range(-6, 13).Min(y => portrait.Brightness(inside + new Vector2(0, y), 0));
            double skin = Enumerable.Range(-6, 13).Max(y => portrait.Brightness(outside + new Vector2(0, y), 0));
            Assert.That(darkest, Is.LessThan(0.85 * skin), $"corner {corner}");
        }
    }

    [Test]
    public void ASmileRaisesAndWidensTheMouth()
    {
        Vector2[] calm = Portraits.Take(Portraits.Plain(3), Calm).Landmarks;
        Vector2[] glad = Portraits.Take(Portraits.Plain(3), Calm with { Smile = 1 }).Landmarks;
        Vector2[] sad = Portraits.Take(Portraits.Plain(3), Calm with { Smile = -1 }).Landmarks;
        Assert.Multiple(() =>
        {
            Assert.That(glad[4].X - glad[3].X, Is.GreaterThan(calm[4].X - calm[3].X + 3));
            Assert.That(glad[3].Y, Is.LessThan(calm[3].Y - 2));
            Assert.That(sad[3].Y, Is.GreaterThan(calm[3].Y + 1.5));
            for (int i = 0; i < 3; i++)
                Assert.That(Vector2.Distance(glad[i], calm[i]), Is.LessThan(0.5), "eyes and nose stay");
        });
    }

    [Test]
    public void ClosedEyesShowNoWhite()
    {
        Portrait open = Portraits.Take(Portraits.Plain(2, 8), Calm);
        Portrait closed = Portraits.Take(Portraits.Plain(2, 8), Calm with { EyesOpen = 0 });
        double Brightest(Portrait portrait) => Enumerable.Range(-14, 29).Max(x =>
            portrait.Brightness(portrait.Landmarks[0] + new Vector2(x, 0), 0));
        Assert.That(Brightest(closed), Is.LessThan(0.8 * Brightest(open)));
    }

    [Test]
    public void ASpeakingMouthIsOpenAndTheChinGoesDown()
    {
        Portrait silent = Portraits.Take(Portraits.Plain(5), Calm);
        Portrait speaking = Portraits.Take(Portraits.Plain(5), Calm with { MouthOpen = 1 });
        Assert.Multiple(() =>
        {
            Assert.That(speaking.Outline[1].Y, Is.GreaterThan(silent.Outline[1].Y + 5));
            Assert.That(
                silent.Differences(speaking).All(p => p.Y > silent.Landmarks[2].Y), "above the nose all stays");
        });
    }

    [Test]
    public void ChildrenHaveSmallerFacesWithLargerEyes()
    {
        Portrait grown = Portraits.Take(Portraits.Plain(6), Calm);
        Portrait child = Portraits.Take(Portraits.Plain(6) with { Age = 6 }, Calm);
        static float Apart(Portrait p) => p.Landmarks[1].X - p.Landmarks[0].X;
        static float Lower(Portrait p) => p.Outline[1].Y - p.Landmarks[0].Y;
        Assert.That(Lower(child) / Apart(child), Is.LessThan(0.92f * Lower(grown) / Apart(grown)));
    }

    [TestCase(0, 0)]
    [TestCase(45, 0)]
    [TestCase(90, 0)]
    [TestCase(135, 0)]
    [TestCase(180, 0)]
    [TestCase(-60, 0)]
    [TestCase(-120, 0)]
    [TestCase(20, 35)]
    [TestCase(-40, -30)]
    [TestCase(150, 50)]
    public void ThereIsNoHoleInAHead(double yaw, double pitch)
    {
        // Free-hanging hair leaves gaps beside the neck that are none.
        foreach (int seed in Enumerable.Range(1, 20).Where(s => !Likeness.Of(Portraits.Plain(s)).Cut.Hangs).Take(6))
        {
            Portrait portrait = Portraits.Take(Portraits.Plain(seed), Calm, yaw, pitch);
            Assert.That(Holes(portrait), Is.Zero, $"seed {seed}");
        }
    }

    [Test]
    public void AFarHeadHasTheShapeOfANearOneForAFractionOfItsTriangles()
    {
        PersonModel model = new(Portraits.Plain(3), Calm, 1.7, 1);
        Mesh near = model.Head(100)[0], far = model.Head(20)[0];
        Assert.Multiple(() =>
        {
            Assert.That(far.Triangles, Has.Length.LessThan(near.Triangles.Length / 3));
            Assert.That(Vector3.Distance(far.Centre, near.Centre), Is.LessThan(0.002));
            Assert.That(far.Radius, Is.EqualTo(near.Radius).Within(0.002));
            Assert.That(model.Head(20)[1..], Is.EqualTo(model.Head(100)[1..]));
        });
    }

    [Test]
    public void AFrameOfDrawnPeopleAllocatesNothing()
    {
        Appearance[] people = [.. Enumerable.Range(1, 3).Select(Appearance.FromSeed)];
        PersonView[] views = [.. people.Select((person, i) =>
        {
            Look look = Calm with { Glasses = true, Hat = i == 0 };
            return new PersonView(new PersonModel(person, look, person.Height, i), 2 + 0.5 * i, 2, 3);
        })];
        HomeRenderer renderer = new(Drawings.TwoRooms(), Drawings.Camera, new SensorModel(1));
        ImageBuffer image = Drawings.Frame(Drawings.Camera);
        CameraPose camera = new(0.5, 2, 1.25, 0);
        renderer.Render(camera, views, image, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong frame = 1; frame <= 5; frame++)
            renderer.Render(camera with { Yaw = 0.02 * frame }, views, image, frame);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double Cheek(Portrait portrait) => Math.Max(
        portrait.Brightness((portrait.Landmarks[0] + portrait.Landmarks[3]) / 2, 2),
        portrait.Brightness((portrait.Landmarks[1] + portrait.Landmarks[4]) / 2, 2));

    private static bool IsInFace(Vector2 place, Portrait portrait) =>
        place.Y > portrait.Outline[0].Y && place.Y < portrait.Outline[1].Y &&
        place.X > portrait.Outline[4].X && place.X < portrait.Outline[5].X;

    // Background inside the outline: what cannot be reached from the picture's border.
    private static int Holes(Portrait portrait)
    {
        int width = portrait.Image.Width, height = portrait.Image.Height, holes = 0;
        bool[] seen = new bool[width * height];
        Queue<int> open = [];
        void Visit(int x, int y)
        {
            if (x < 0 || y < 0 || x >= width || y >= height || seen[y * width + x] || portrait.Covers(x, y))
                return;
            seen[y * width + x] = true;
            open.Enqueue(y * width + x);
        }

        for (int i = 0; i < width; i++)
        {
            Visit(i, 0);
            Visit(0, i);
            Visit(width - 1, i);
        }

        while (open.TryDequeue(out int at))
        {
            (int x, int y) = (at % width, at / width);
            Visit(x - 1, y);
            Visit(x + 1, y);
            Visit(x, y - 1);
            Visit(x, y + 1);
        }

        for (int i = 0; i < seen.Length; i++)
            holes += seen[i] || portrait.Covers(i % width, i / width) ? 0 : 1;
        return holes;
    }
}
