using System.Numerics;
using Astro.Imaging;
using Astro.Simulation.Rendering;
using Astro.Simulation.Rendering.Raster;
using Astro.Simulation.Rendering.Scene;

namespace Astro.Simulation.Studio;

/// <summary>Sheets of pictures of drawn people, to choose a face from.</summary>
public static class ContactSheet
{
    private const int Columns = 6;
    private const int Side = 192;
    private const int Caption = 24;
    private const int TextScale = 2;
    // Pictures are drawn twice as large, then reduced, which smooths edges.
    private const int Oversampling = 2;
    private const double FaceWidth = 0.39 * Side * Oversampling;
    private static readonly Vector4 Wall = new(0.42f, 0.45f, 0.48f, 0);

    /// <summary>Several people, one picture each, with their seeds beneath; six in a row.</summary>
    /// <param name="people">Who, at least one.</param>
    /// <exception cref="ArgumentException">Nobody is asked for.</exception>
    public static ImageBuffer Of(IReadOnlyList<Appearance> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return Paint([.. people.Select(person => new Shot(person, Look.Neutral(person), 0.25, 0) { Nod = 0.05 })]);
    }

    /// <summary>One person in many ways: turned, looking up and down, in six moods, with glasses and hat, in dim and
    /// slanting light.</summary>
    /// <param name="person">Who.</param>
    public static ImageBuffer Of(Appearance person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Look calm = Look.Neutral(person), bare = calm with { Glasses = false };
        Shot front = new(person, calm, 0, 0);
        double[] turns = [-1.05, -0.6, -0.25, 0.25, 0.6, 1.05];
        (double Yaw, double Pitch)[] tilts = [(0, 0.45), (0, 0.22), (0, 0), (0, -0.22), (0, -0.45), (1.4, 0)];
        Look[] moods =
        [
            calm with { Smile = 0.5f }, calm with { Smile = 1, MouthOpen = 0.5f },
            calm with { Smile = -0.7f, Brows = -0.8f }, calm with { Brows = 1, EyesOpen = 1 },
            calm with { MouthOpen = 0.8f }, calm with { EyesOpen = 0.05f },
        ];
        return Paint(
        [
            .. turns.Select(yaw => front with { Yaw = yaw }),
            .. tilts.Select(tilt => front with { Yaw = tilt.Yaw, Pitch = tilt.Pitch }),
            .. moods.Select(look => front with { Look = look, Yaw = 0.15 }),
            front with { Look = bare, Yaw = -0.1 },
            front with { Look = bare with { Glasses = true }, Yaw = -0.3 },
            front with { Look = bare with { Hat = true }, Yaw = 0.3 },
            front with { Look = calm with { Glasses = true, Hat = true } },
            front with { Yaw = 0.3, Lamp = new(0.6f, 2, 0.1f), Scattered = 0.2f },
            front with { Yaw = -0.2, Brightness = 0.35, Kelvin = 2500 },
        ]);
    }

    private static ImageBuffer Paint(IReadOnlyList<Shot> shots)
    {
        ArgumentOutOfRangeException.ThrowIfZero(shots.Count);
        const int Cell = Side * Oversampling;
        int rows = (shots.Count + Columns - 1) / Columns;
        ImageBuffer sheet = new(Math.Min(shots.Count, Columns) * Side, rows * (Side + Caption), PixelFormat.Rgb24);
        Array.Fill(sheet.Pixels, (byte)246);
        StudioCamera camera = new(new CameraModel(
            Cell, Cell, 2 * Sitting.Focal, 2 * Sitting.Focal, (Cell - 1) / 2.0, 0.54 * Cell));
        ImageBuffer small = new(Side, Side, PixelFormat.Rgb24);
        for (int i = 0; i < shots.Count; i++)
        {
            Resampling.Reduce(Take(shots[i], camera).View, small);
            (int left, int top) = (i % Columns * Side, i / Columns * (Side + Caption));
            for (int y = 0; y < Side; y++)
                small.View.Row(y).CopyTo(sheet.Pixels.AsSpan((top + y) * sheet.Stride + 3 * left));
            int seed = shots[i].Person.Seed;
            int indent = (Side - Digits.Width(seed, TextScale)) / 2;
            Digits.Write(sheet, seed, left + indent, top + Side + (Caption - Digits.Height * TextScale) / 2, TextScale);
        }

        return sheet;
    }

    private static ImageBuffer Take(Shot shot, StudioCamera camera)
    {
        PersonModel model = new(shot.Person, shot.Look, shot.Person.Height, shot.Person.Seed);
        PersonView person = new(model, 0, 0, 0, 0, shot.Nod);
        // A turned face is narrower at the same distance.
        double width = FaceWidth * (0.5 + 0.5 * Math.Cos(shot.Yaw));
        RigidTransform toOptical = Sitting.Frame(person, shot.Yaw, shot.Pitch, 0, width, camera, out _);
        Vector3 head = model.HeadPose(person).Origin;
        camera.Clear(Wall * (float)shot.Brightness);
        camera.PaintPerson(person, toOptical, new RoomLight(
            head + shot.Lamp, shot.Brightness, shot.Kelvin, shot.Scattered, direct: 0.8f));
        return camera.Take(new Exposure(Sensor: 0, Gain: 1.1f, BlurAcross: 0, BlurDown: 0), number: 0);
    }

    /// <summary>One picture of a sheet.</summary>
    private sealed record Shot(Appearance Person, Look Look, double Yaw, double Pitch)
    {
        public double Nod { get; init; }

        public Vector3 Lamp { get; init; } = new(0.9f, 0.6f, 0.7f);

        public double Brightness { get; init; } = 1;

        public double Kelvin { get; init; } = 5000;

        public float Scattered { get; init; } = 0.45f;
    }
}
